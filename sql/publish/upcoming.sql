-- title: Obligations that fall due after the status day
-- grain: one row per treaty, State and obligation
-- key: treaty, area, obligation
-- references: area = publish.areas.area
-- trace: due_on = date(fact.effective_on)
--   from core.treaty_effects as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area
--   and fact.effect = 'initial_report_due' and fact.effective_on = figure.due_on
--   when figure.obligation = 'initial_report'
-- trace: due_on = date(fact.current_deadline)
--   from core.obligation_statuses as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area
--   and fact.obligation = figure.obligation and fact.current_deadline = figure.due_text
--   when figure.obligation in ('clearance', 'stockpile_destruction')
-- note: deadlines of obligations that are on_going or wait for a decision on an extension, and
--   initial reports; every other State Party owes its annual report by 30 April
-- treaty: mbt (Mine Ban Treaty) or ccm (Convention on Cluster Munitions)
-- obligation: clearance, stockpile_destruction or initial_report
-- due_on: last day on which it is due
-- due_text: day, month or year it is due
-- status: on_going or extension_pending
-- as_of: the edition's status day
-- due_precision: day, month, year, or by where only the last possible day is known
with

due as (

    select
        treaty,
        area,
        obligation,
        current_deadline as due_text,
        current_deadline_by as due_by,
        status,
        as_of,
        is_synthetic
    from core.obligation_statuses
    where status in ('on_going', 'extension_pending') and current_deadline_by > as_of
    union all by name
    select
        treaty,
        area,
        'initial_report' as obligation,
        cast(effects.effective_on as varchar) as due_text,
        effects.effective_on as due_by,
        'on_going' as status,
        parties.as_of,
        false as is_synthetic
    from core.treaty_effects as effects
    inner join core.treaty_statuses as parties using (treaty, area)
    where
        effects.effect = 'initial_report_due'
        and effects.effective_on > getvariable('as_of_status')
        and parties.status = 'state_party'

)

select
    due.treaty,
    area,
    areas.area_name,
    due.obligation,
    due.due_by as due_on,
    due.status,
    due.as_of,
    sample_notice(due.is_synthetic) as notice,
    due.due_text,
    precision_of(due.due_text) as due_precision
from due
inner join core.area_names as areas using (area)
order by due.treaty, due.due_by, areas.sort_name, due.obligation, area
