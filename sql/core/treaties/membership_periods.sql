-- title: Times in which a State was a signatory or a State Party
-- grain: one row per treaty, State, class and first day
-- key: treaty, area, class, from_on
-- audience: public
-- trace: class = acts()
--   from core.treaty_effects as fact
--   where fact.act_id = figure.begins_with
-- note: by deposit, the Monitor's rule; a State may come back and have several periods
-- area: the State
-- class: signatory or state_party
-- from_on: first day
-- to_on: first day it is no longer so; null = it still is, as far as acts are known
-- begins_with: the act the period begins with
-- deposit_type: ratification, acceptance, approval, accession or succession; null for a signatory
-- is_synthetic: true where synthetic sample data begin or end it
with

effects as (

    select * from core.treaty_effects

),

acts as (

    select * from core.treaty_acts

),

ends as (

    select
        effects.treaty,
        effects.area,
        effects.act_id,
        effects.effect,
        effects.effective_on as from_on,
        min(later.effective_on) as to_on,
        coalesce(bool_or(later_acts.is_synthetic), false) as ends_synthetic
    from effects
    -- most periods have not ended
    left join effects as later
        on
            effects.treaty = later.treaty
            and effects.area = later.area
            and effects.effective_on <= later.effective_on
            and later.effect = case effects.effect when 'signed' then 'bound' else 'withdrawn' end
    -- most periods have not ended
    left join acts as later_acts on later.act_id = later_acts.act_id
    where effects.effect in ('signed', 'bound')
    group by effects.treaty, effects.area, effects.act_id, effects.effect, effects.effective_on

)

select
    ends.treaty,
    ends.area,
    case ends.effect when 'signed' then 'signatory' else 'state_party' end as class,
    ends.from_on,
    ends.to_on,
    ends.act_id as begins_with,
    case ends.effect when 'bound' then acts.act end as deposit_type,
    acts.is_synthetic or ends.ends_synthetic as is_synthetic
from ends
inner join acts on ends.act_id = acts.act_id
order by ends.treaty, ends.area, ends.from_on, class
