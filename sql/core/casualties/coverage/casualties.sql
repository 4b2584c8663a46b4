-- title: Recorded mine/ERW casualties that count
-- grain: one row per person, group that shares every value, or outcome of a total
-- key: source_row_id
-- form: view
-- note: calendar year and place of the incident; recorded, not estimated: an estimate counts where
--   an editor includes its row, and keeps its word
-- note: people of years of which nothing but late rows came are in core.late_casualties, for they
--   are no figure of the year
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
-- most years came in their own season
anti join late_years using (area, incident_year)
