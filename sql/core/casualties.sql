-- title: Recorded mine/ERW casualties that count
-- grain: one row per person, group that shares every value, or outcome of a total
-- key: source_row_id
-- note: calendar year and place of the incident; recorded, never estimated
-- source_row_id: receipt, sheet and Excel row; of a total also the column
-- record_kind: casualties or casualty_totals, the staging table
-- receipt: the arrival of the workbook
-- source: code of the source that sent it
-- is_synthetic: true for synthetic sample data
-- area: where the incident happened
-- row_kind: individual, incident, aggregate or residual
-- incident_year: calendar year of the incident
-- incident_month: month of the incident; null when not reported
-- people: number of people
-- people_qualifier: exact or at_least
-- outcome: killed, injured or unknown
-- civilian_status: civilian, military, deminer or unknown
-- age_group: child, adult or unknown
-- sex: male, female or unknown
-- device_type: term of the vocabulary device_type
select * exclude (not_counted, inclusion)
from core.casualty_rows
where not_counted is null
order by source_row_id
