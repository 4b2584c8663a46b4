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
-- note: deadlines to come of the board, publish.obligation_board, and initial reports, those of
--   States for which the treaty is not in force yet too; every other State Party owes its annual
--   report by 30 April
-- treaty: mbt (Mine Ban Treaty) or ccm (Convention on Cluster Munitions)
-- obligation: clearance, stockpile_destruction or initial_report
-- due_on: last day on which it is due
-- due_text: day, month or year it is due
-- class: not_yet_due, extension_requested or completed_and_reopened, as in publish.obligations
-- as_of: the edition's status day
-- due_precision: day, month, year, or by where only the last possible day is known
with

due as (

    select
        treaty,
        area,
        obligation,
        last_known_deadline_text as due_text,
        last_known_deadline as due_by,
        class,
        as_of,
        notice
    from publish.obligations
    where
        obligation in ('clearance', 'stockpile_destruction')
        and class in ('not_yet_due', 'extension_requested', 'completed_and_reopened')
        and last_known_deadline > as_of
    union all by name
    select
        treaty,
        area,
        'initial_report' as obligation,
        cast(effects.effective_on as varchar) as due_text,
        effects.effective_on as due_by,
        'not_yet_due' as class,
        parties.as_of,
        null as notice
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
    due.class,
    due.as_of,
    due.notice,
    due.due_text,
    precision_of(due.due_text) as due_precision
from due
inner join core.area_names as areas using (area)
order by due.treaty, due.due_by, areas.sort_name, due.obligation, area
