-- title: Status of every area under a treaty on a day
-- grain: one row per area that exists on the day
-- key: treaty, area
-- args: treaty, as_of [, known_as_of]
-- audience: public
-- note: the Monitor counts a State Party from the deposit of its instrument; in force is later
-- note: dates after the day are blank, except the effect of a withdrawal already notified
-- note: known_as_of leaves out acts known later; without it everything known counts
-- treaty: mbt or ccm
-- area: ISO 3166 alpha-3, else the Monitor's own X-code
-- status: state_party, signatory, state_not_party or other_area
-- signed_on: day of signature
-- deposited_on: day the instrument of consent was deposited
-- deposit_type: ratification, acceptance, approval, accession or succession
-- in_force_on: day the treaty entered into force for the State
-- withdrew_on: day a notified withdrawal takes or took effect
-- withdrawal_notified_on: day the depositary received the notice of withdrawal
-- is_synthetic: true where synthetic sample data say something on it
with

classes as (

    select
        classes.area,
        classes.class
    from reference.area_classes as classes
    inner join reference.areas as areas using (area)
    where
        as_of >= coalesce(areas.existed_from, date '0001-01-01')
        and as_of < coalesce(areas.existed_to, date '9999-12-31')
        and as_of >= coalesce(classes.from_on, date '0001-01-01')
        and as_of < coalesce(classes.to_on, date '9999-12-31')

),

effects as (

    select
        effects.area,
        effects.effect,
        effects.effective_on,
        acts.act,
        acts.happened_on,
        acts.is_synthetic
    from core.treaty_effects as effects
    inner join core.treaty_acts as acts using (act_id)
    where
        effects.treaty = treaty
        and acts.happened_on <= as_of
        and effects.known_on <= coalesce(cast(known_as_of as date), date '9999-12-31')

),

deposits as (

    select
        area,
        act as deposit_type
    from effects
    where effect = 'bound'
    qualify row_number() over (partition by area order by effective_on desc, act) = 1

),

dates as (

    select
        effects.area,
        max(effects.effective_on) filter (where effects.effect = 'signed') as signed_on,
        max(effects.effective_on) filter (where effects.effect = 'bound') as deposited_on,
        max(effects.effective_on) filter (
            where effects.effect = 'in_force' and effects.effective_on <= as_of
        ) as in_force_on,
        max(effects.happened_on)
            filter (where effects.effect = 'withdrawal_notified') as withdrawal_notified_on,
        max(effects.effective_on) filter (where effects.effect = 'withdrawn') as withdrew_on,
        bool_or(effects.is_synthetic) as is_synthetic
    from effects
    group by effects.area

),

periods as (

    -- a State that has come back carries no withdrawal of an earlier period
    select
        * replace (
            if(withdrawal_notified_on >= deposited_on, withdrawal_notified_on, null)
                as withdrawal_notified_on,
            if(withdrawal_notified_on >= deposited_on, withdrew_on, null) as withdrew_on
        )
    from dates

)

select
    treaty as treaty,
    classes.area,
    case
        when periods.deposited_on is not null and coalesce(periods.withdrew_on > as_of, true)
            then 'state_party'
        when periods.signed_on is not null and periods.deposited_on is null then 'signatory'
        when classes.class = 'other_area' then 'other_area'
        else 'state_not_party'
    end as status,
    periods.signed_on,
    periods.deposited_on,
    deposits.deposit_type,
    periods.in_force_on,
    periods.withdrew_on,
    periods.withdrawal_notified_on,
    coalesce(periods.is_synthetic, false) as is_synthetic
from classes
-- most States not party and all other areas have no act
left join periods using (area)
-- signatories have no deposit
left join deposits using (area)
order by classes.area
