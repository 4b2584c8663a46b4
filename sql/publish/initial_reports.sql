-- title: Initial transparency reports handed in
-- grain: one row per treaty and State whose report is known to be in on the reporting day
-- key: treaty, area
-- references: area = publish.areas.area
-- trace: due_on = date(fact.effective_on)
--   from core.treaty_effects as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area
--   and fact.effect = 'initial_report_due' and fact.effective_on = figure.due_on
-- trace: submitted_on = date(fact.happened_on)
--   from core.transparency_reports as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area
--   and fact.report = 'initial' and fact.happened_on = figure.submitted_text
-- trace: days_late = sum(fact.days_late)
--   from core.report_statuses as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area and fact.report = 'initial'
--   and fact.days_late > 0
--   when figure.days_late is not null
-- note: due 180 days after entry into force (Article 7(1))
-- treaty: mbt (Mine Ban Treaty) or ccm (Convention on Cluster Munitions)
-- status: on_time, late or submitted (the day is not exact enough to tell)
-- submitted_on: last day on which it can have been handed in
-- submitted_text: day, month or year it was handed in
-- days_late: days after the due day; null where it was in time or the day is not exact
-- as_of: the edition's reporting day
-- submitted_precision: day, month, year, or by where only the last possible day is known
select
    reports.treaty,
    reports.area,
    areas.area_name,
    reports.due_on,
    end_of_partial_date(reports.submitted_on) as submitted_on,
    reports.status,
    if(reports.days_late > 0, reports.days_late, null) as days_late,
    reports.as_of,
    sample_notice(reports.is_synthetic) as notice,
    reports.submitted_on as submitted_text,
    precision_of(reports.submitted_on) as submitted_precision
from core.report_statuses as reports
inner join core.area_names as areas on reports.area = areas.area
where reports.report = 'initial' and reports.submitted_on is not null
order by reports.treaty, areas.sort_name, area
