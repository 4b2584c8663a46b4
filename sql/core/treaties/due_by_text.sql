-- title: What the text of a treaty asks of each State bound on a day, and by when
-- grain: one row per State bound on the day and effect of its entry into force that falls due
-- key: treaty, area, effect
-- args: treaty, as_of [, known_as_of]
-- audience: public
-- treaty: mbt or ccm
-- area: the State
-- effect: clearance_due, stockpile_destruction_due, initial_report_due or first_annual_report_due
-- due_on: day on which it is due, before any extension
-- article: the provision
with

known_effects as (

    select * from core.treaty_effects as effects
    where
        effects.treaty = treaty
        and effects.known_on <= coalesce(cast(known_as_of as date), date '9999-12-31')

),

-- the State is bound by the last turn of the day, unless that was a withdrawal
turns as (

    select * from known_effects
    where effect in ('in_force', 'withdrawn') and effective_on <= as_of
    qualify row_number() over (partition by area order by effective_on desc, effect desc) = 1

)

select
    treaty as treaty,
    turns.area,
    due.effect,
    due.effective_on as due_on,
    due.article,
    turns.effective_on as in_force_on
from turns
inner join known_effects as due using (act_id)
where turns.effect = 'in_force' and ends_with(due.effect, '_due')
order by turns.area, due.effect
