-- title: Initial transparency reports overdue on the reporting day
-- grain: one row per treaty and State
-- key: treaty, area
-- references: area = publish.areas.area
-- trace: due_on = date(fact.effective_on)
--   from core.treaty_effects as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area
--   and fact.effect = 'initial_report_due' and fact.effective_on = figure.due_on
-- trace: days_late = sum(fact.days_late)
--   from core.report_statuses as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area
--   and fact.report = 'initial' and fact.status = 'missing'
-- note: due 180 days after entry into force (Article 7(1)), which is not six months
-- note: only where a dated fact says that the report was not in on the reporting day
-- note: core.report_status(treaty, day) gives the list of any other day
-- treaty: mbt (Mine Ban Treaty) or ccm (Convention on Cluster Munitions)
-- days_late: days from then to the reporting day
-- information_until: day until which it is known not to have been in
-- as_of: the edition's reporting day
select
    reports.treaty,
    reports.area,
    areas.area_name,
    reports.due_on,
    reports.days_late,
    reports.information_until,
    reports.as_of,
    sample_notice(reports.is_synthetic) as notice
from core.report_statuses as reports
inner join core.area_names as areas on reports.area = areas.area
where reports.report = 'initial' and reports.status = 'missing'
order by reports.treaty, areas.sort_name, area
