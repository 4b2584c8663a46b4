-- title: Casualty rows that a decision on one row reaches, in whatever workbook they came again
-- grain: one row per staging row and decision
-- key: staging_row_id, inclusion
-- form: view
-- note: a row is the same in a later workbook of its source, area and data year, wherever it
--   stands, by its row_key; what it counts must be unchanged, else one has to decide anew
-- staging_row_id: row of staging.casualties, casualty_totals or cluster_munition_attacks
-- inclusion: number of the decision in decisions.inclusions
-- is_named: true for the very row the decision names
with

inclusions as (

    select * from decisions.inclusions
    where source_row_id is not null

),

-- few rows are decided: what the others say need not be put together
keys as (

    select row_key from staging.casualties
    semi join inclusions using (source_row_id)
    union
    select row_key from staging.casualty_totals
    semi join inclusions using (source_row_id)
    union
    select row_key from staging.cluster_munition_attacks
    semi join inclusions using (source_row_id)

),

counted as (

    select
        source_row_id,
        receipt,
        'casualties' as record_kind,
        row_key,
        cast(row(
            area,
            row_kind,
            incident_year,
            incident_month,
            incident_day,
            people,
            people_qualifier,
            outcome,
            civilian_status,
            age_group,
            sex,
            device_type
        ) as varchar) as content
    from staging.casualties
    semi join keys using (row_key)
    union all
    select
        source_row_id,
        receipt,
        'casualty_totals' as record_kind,
        row_key,
        cast(row(
            area,
            happened_on,
            happened_until,
            device_type,
            admin1,
            killed,
            killed_qualifier,
            injured,
            injured_qualifier,
            unknown,
            unknown_qualifier,
            total,
            total_qualifier,
            overlaps_rows
        ) as varchar) as content
    from staging.casualty_totals
    semi join keys using (row_key)
    union all
    select
        source_row_id,
        receipt,
        'cluster_munition_attacks' as record_kind,
        row_key,
        cast(row(
            area,
            happened_on,
            happened_until,
            attacks,
            attacks_qualifier,
            evidence,
            killed,
            killed_qualifier,
            injured,
            injured_qualifier,
            unknown,
            unknown_qualifier,
            qualifier
        ) as varchar) as content
    from staging.cluster_munition_attacks
    semi join keys using (row_key)

),

identified as (

    select
        counted.source_row_id,
        workbooks.source,
        workbooks.area,
        workbooks.data_year,
        counted.record_kind,
        counted.row_key,
        counted.content
    from counted
    inner join core.workbooks on counted.receipt = workbooks.receipt

),

named as (

    select
        inclusions.number as inclusion,
        inclusions.source_row_id,
        identified.source,
        identified.area,
        identified.data_year,
        identified.record_kind,
        identified.row_key,
        identified.content
    from inclusions
    inner join identified on inclusions.source_row_id = identified.source_row_id

)

select
    identified.source_row_id as staging_row_id,
    named.inclusion,
    named.source_row_id = identified.source_row_id as is_named
from named
inner join identified
    on
        named.source = identified.source
        and named.area = identified.area
        and named.data_year = identified.data_year
        and named.record_kind = identified.record_kind
        and named.row_key = identified.row_key
        and named.content = identified.content
