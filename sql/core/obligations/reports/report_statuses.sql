-- title: Transparency reports due by the edition's reporting day
-- grain: one row per treaty, State bound on the day and report due by then
-- key: treaty, area, report, due_on
-- trace: status = acts(fact.submission, fact.happened_on)
--   from core.transparency_reports as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area and fact.report = figure.report
--   and fact.report_year is not distinct from figure.report_year
-- trace: status = acts()
--   from core.treaty_effects as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area and fact.effect =
--   'initial_report_due'
-- area: the State
-- report: initial or annual
-- status: on_time, late, submitted (by a day not exact enough), missing or not_known
-- submitted_on: day, month or year it was handed in, as known
-- days_late: days after the due day, to the submission or to the day; null where not exact
-- information_until: day until which it is known not to have been in
-- is_synthetic: true where synthetic sample data say something on it
-- as_of: the edition's reporting day
with

mine_ban as (

    select * from core.report_status('mbt', getvariable('as_of_reporting'))

),

cluster_munitions as (

    select * from core.report_status('ccm', getvariable('as_of_reporting'))

)

select
    *,
    getvariable('as_of_reporting') as as_of
from (from mine_ban union all from cluster_munitions)
order by treaty, area, report, due_on
