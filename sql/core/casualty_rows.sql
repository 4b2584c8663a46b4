-- title: Casualty rows of the data year's workbooks, each counted or held with a reason
-- grain: one row per staging row
-- key: source_row_id
-- note: two rows of one source are never merged, however equal they look
-- note: decided before any rule: superseded, after the data year, inclusions (row before block)
-- note: then rules propose: cause, aggregate beside incident rows, sources that overlap
-- note: what a rule holds stays held until an inclusion or source_use decides it
-- source_row_id: receipt, sheet and Excel row
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
-- not_counted: null when the row is counted, else the reason
-- inclusion: number of the decision in decisions.inclusions that settled it
with

casualties as (

    select * from staging.casualties

),

candidates as (

    select * from core.casualty_candidates

),

sources as (

    select * from core.casualty_sources

),

inclusions as (

    select * from core.casualty_inclusions

),

itemised as (

    select distinct
        area,
        incident_year
    from candidates
    where
        left_out is null
        and row_kind <> 'aggregate'

),

ruled as (

    select
        candidates.source_row_id,
        candidates.source,
        candidates.is_synthetic,
        candidates.left_out,
        candidates.is_included,
        candidates.inclusion,
        case
            -- a bare "cluster munition" says nothing about attack or remnant
            when casualties.device_type = 'cluster_munition' then 'cluster_munition_cause_unknown'
            when candidates.row_kind = 'aggregate' and itemised.area is not null
                then 'aggregate_overlaps_incident_rows'
        end as by_content,
        sources.not_counted as by_source
    from candidates
    inner join casualties on candidates.source_row_id = casualties.source_row_id
    -- rows left out have no source to compare
    left join sources
        on
            candidates.area = sources.area
            and candidates.incident_year = sources.incident_year
            and candidates.source = sources.source
    -- years of aggregates alone have no incident rows
    left join itemised
        on
            candidates.area = itemised.area
            and candidates.incident_year = itemised.incident_year

),

settled as (

    select
        ruled.source_row_id,
        ruled.source,
        ruled.is_synthetic,
        case
            when ruled.left_out is not null then ruled.left_out
            when ruled.is_included then null
            else coalesce(
                settled_by(ruled.by_content, of_content.decision, of_content.reason_code),
                settled_by(ruled.by_source, of_source.decision, of_source.reason_code)
            )
        end as not_counted,
        coalesce(ruled.inclusion, of_content.inclusion, of_source.inclusion) as inclusion
    from ruled
    -- most rules are not overruled
    left join inclusions as of_content
        on
            ruled.source_row_id = of_content.source_row_id
            and ruled.by_content = of_content.held_as
    -- most rules are not overruled
    left join inclusions as of_source
        on
            ruled.source_row_id = of_source.source_row_id
            and ruled.by_source = of_source.held_as

)

select
    casualties.source_row_id,
    casualties.receipt,
    settled.source,
    settled.is_synthetic,
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
    settled.not_counted,
    settled.inclusion
from casualties
inner join settled on casualties.source_row_id = settled.source_row_id
order by casualties.source_row_id
