-- title: Casualty rows of the data year's workbooks, each counted or held with a reason
-- grain: one row per staging row
-- key: source_row_id
-- note: two rows of one source are never merged, however equal they look
-- source_row_id: receipt, sheet and Excel row
-- receipt: the arrival of the workbook
-- source: code of the source that sent it
-- is_synthetic: true for synthetic sample data
-- area: where the incident happened
-- row_kind: individual or incident
-- incident_year: calendar year of the incident
-- incident_month: month of the incident; null when not reported
-- people: number of people
-- people_qualifier: exact or at_least
-- outcome: killed, injured or unknown
-- civilian_status: civilian, military, deminer or unknown
-- age_group: child, adult or unknown
-- sex: male, female or unknown
-- device_type: term of the vocabulary device_type
-- not_counted: null when the row is counted, else the reason
with

casualties as (

    select * from staging.casualties

),

workbooks as (

    select * from core.workbooks

)

select
    casualties.source_row_id,
    casualties.receipt,
    workbooks.source,
    workbooks.is_synthetic,
    casualties.area,
    casualties.row_kind,
    casualties.incident_year,
    casualties.incident_month,
    casualties.people,
    casualties.people_qualifier,
    casualties.outcome,
    casualties.civilian_status,
    casualties.age_group,
    casualties.sex,
    casualties.device_type,
    case
        when not workbooks.is_used then 'superseded_by_a_later_workbook'
        when casualties.incident_year > getvariable('data_year') then 'after_the_data_year'
        -- a bare "cluster munition" says nothing about attack or remnant: never a mine/ERW casualty
        when casualties.device_type = 'cluster_munition' then 'cluster_munition_cause_unknown'
    end as not_counted
from casualties
inner join workbooks on casualties.receipt = workbooks.receipt
order by casualties.source_row_id
