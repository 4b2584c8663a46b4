-- title: Extensions of deadlines, step by step
-- grain: one row per treaty, State, obligation and deadline granted by the status day
-- key: treaty, area, obligation, granted_until
-- trace: granted_until = date(fact.deadline_on)
--   from core.obligation_events as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area
--   and fact.obligation = figure.obligation and fact.event = 'extension_granted'
--   and fact.deadline_on = figure.granted_until
-- derived: step = row_number() over (partition by figure.treaty, figure.area, figure.obligation
--   order by figure.granted_until)
-- note: chains are data, never computed; a step without a day of decision is known by its print
-- treaty: mbt (Mine Ban Treaty) or ccm (Convention on Cluster Munitions)
-- obligation: clearance or stockpile_destruction
-- step: position among the steps known, from 1
-- previous_deadline: deadline before this step, as far as known
-- granted_until: the deadline granted, as exact as printed
-- decided_on: day, month or year of the decision; null = not in the source
-- decided_by: meeting or silence_procedure; null = not in the source
-- known_on: day, month or year of printing
-- as_of: the edition's status day
-- source_title: where it is printed; null for a workbook
select
    treaty,
    area,
    areas.area_name,
    obligation,
    row_number() over grants as step,
    coalesce(
        lag(events.deadline_on) over grants, cast(statuses.original_deadline as varchar)
    ) as previous_deadline,
    events.deadline_on as granted_until,
    events.happened_on as decided_on,
    events.decided_by,
    events.known_on,
    statuses.as_of,
    events.source_title,
    events.source_url,
    sample_notice(events.is_synthetic) as notice
from core.obligation_events as events
inner join core.obligation_statuses as statuses using (treaty, area, obligation)
inner join core.area_names as areas using (area)
where
    events.event = 'extension_granted'
    and events.not_used is null
    and events.happened_by <= statuses.as_of
window grants as (
    partition by treaty, area, obligation order by events.deadline_by, events.deadline_on
)
order by treaty, areas.sort_name, obligation, step, area, granted_until
