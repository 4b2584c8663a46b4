-- title: Recorded mine/ERW casualties that count, of every year
-- grain: one row per person, group that shares every value, or outcome of a total
-- key: source_row_id
-- form: view
-- note: a total that holds people of rows counts by its residual, core.casualty_residuals; a
--   residual of nobody is no row
-- source_row_id: receipt, sheet and Excel row; of a total also the column
-- record_kind: casualties or casualty_totals, the staging table
-- receipt: the arrival of the workbook
-- area: where the incident happened
-- incident_year: calendar year of the incident
-- incident_month: month of the incident; null when not reported
with

casualties as (

    select * from core.casualty_rows
    where not_counted is null

)

select
    casualties.source_row_id,
    casualties.record_kind,
    casualties.receipt,
    casualties.source,
    casualties.is_synthetic,
    casualties.area,
    case when residuals.source_row_id is null then casualties.row_kind else 'residual' end
        as row_kind,
    casualties.incident_year,
    casualties.incident_month,
    coalesce(residuals.residual, casualties.people) as people,
    casualties.people_qualifier,
    casualties.outcome,
    casualties.civilian_status,
    casualties.age_group,
    casualties.sex,
    casualties.device_type
from casualties
-- most rows are no total that absorbs others
left join core.casualty_residuals as residuals on casualties.source_row_id = residuals.source_row_id
where
    residuals.source_row_id is null
    or (residuals.residual > 0 and not residuals.is_negative)
