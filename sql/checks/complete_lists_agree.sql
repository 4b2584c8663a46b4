-- title: Who is not on a list that was read whole had handed in nothing by another source either
-- severity: warning
-- fix: look both up; the report counts, and the list was perhaps not whole: delete its line in
--   complete_lists.csv then
select
    absences.treaty,
    absences.area,
    absences.report,
    absences.report_year,
    absences.information_until as read_on,
    reports.happened_on as handed_in_on,
    reports.report_id
from core.absences_from_lists as absences
inner join core.transparency_reports as reports using (treaty, area, report)
where
    reports.submission = 'submitted'
    and reports.report_year is not distinct from absences.report_year
    and reports.happened_by <= absences.information_until
order by absences.treaty, absences.area, absences.report, absences.report_year, reports.report_id
