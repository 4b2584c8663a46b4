-- title: Recorded mine/ERW casualties of years of which nothing but late rows came
-- grain: one row per person, group that shares every value, or outcome of a total
-- key: source_row_id
-- form: view
-- note: late rows were sent for a later data year than the one they are of: they say who was hit,
--   and nothing of how many were
-- source_row_id: receipt, sheet and Excel row; of a total also the column
-- record_kind: casualties or casualty_totals, the staging table
-- receipt: the arrival of the workbook
-- area: where the incident happened
-- incident_year: calendar year of the incident
-- incident_month: month of the incident; null when not reported
with

late_years as (

    select * from core.area_coverage
    where coverage = 'late_rows_only'

)

select *
from core.counted_casualties as counted
semi join late_years using (area, incident_year)
