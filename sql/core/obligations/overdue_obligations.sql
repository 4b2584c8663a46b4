-- title: Obligations whose day has passed, as far as dated facts say so
-- grain: one row per treaty, State, obligation and due day
-- key: treaty, area, obligation, due_on
-- trace: due_on = acts(fact.event, fact.happened_on, fact.deadline_on)
--   from core.obligation_events as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area and fact.obligation =
--   figure.obligation and fact.not_used is null
-- trace: due_on = acts(fact.report_year, fact.submission, fact.happened_on)
--   from core.transparency_reports as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area and fact.report || '_report' =
--   figure.obligation
-- trace: due_on = acts()
--   from core.treaty_effects as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area and fact.effect in
--   (figure.obligation || '_due', 'initial_report_due')
-- note: never from absence: the field passed_not_completed of the board, and of annual reports
--   those of years before the last too
-- area: the State
-- obligation: clearance, stockpile_destruction, initial_report or annual_report
-- due_on: last day on which it could be done in time
-- information_until: last day to which the information reaches
-- is_synthetic: true where synthetic sample data say something on it
-- as_of: the edition's status day; of reports its reporting day
with

obligations as (

    select * from core.obligations_by_class
    where
        class = 'passed_not_completed' and obligation in ('clearance', 'stockpile_destruction')

),

reports as (

    select * from core.report_statuses
    where status = 'missing'

)

select
    treaty,
    area,
    obligation,
    end_of_partial_date(last_known_deadline) as due_on,
    date_diff('day', due_on, as_of) as days_overdue,
    information_until,
    is_synthetic,
    as_of
from obligations
union all
select
    treaty,
    area,
    report || '_report' as obligation,
    due_on,
    date_diff('day', due_on, as_of) as days_overdue,
    information_until,
    is_synthetic,
    as_of
from reports
order by treaty, area, obligation, due_on
