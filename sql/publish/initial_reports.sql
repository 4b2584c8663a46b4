-- title: Initial transparency reports handed in
-- grain: one row per treaty and State whose report is known to be in on the reporting day
-- key: treaty, area
-- trace: due_on = date(fact.effective_on)
--   from core.treaty_effects as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area
--   and fact.effect = 'initial_report_due' and fact.effective_on = figure.due_on
-- trace: submitted_on = date(fact.happened_on)
--   from core.transparency_reports as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area
--   and fact.report = 'initial' and fact.happened_on = figure.submitted_on
-- trace: days_late = sum(fact.days_late)
--   from core.report_statuses as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area and fact.report = 'initial'
--   when figure.days_late is not null
-- note: due 180 days after entry into force (Article 7(1)); early days are negative
-- treaty: mbt (Mine Ban Treaty) or ccm (Convention on Cluster Munitions)
-- status: on_time, late or submitted (the day is not exact enough to tell)
-- days_late: days after the due day; null where the day is not exact
-- as_of: the edition's reporting day
select
    reports.treaty,
    reports.area,
    areas.area_name,
    reports.due_on,
    reports.submitted_on,
    reports.status,
    reports.days_late,
    reports.as_of,
    sample_notice(reports.is_synthetic) as notice
from core.report_statuses as reports
inner join core.area_names as areas on reports.area = areas.area
where reports.report = 'initial' and reports.submitted_on is not null
order by reports.treaty, areas.sort_name, area
