-- title: Rows that a decision names, and those of the same source with the same key or person
-- grain: one row per staging row
-- key: source_row_id
-- sensitive: person_key
-- note: few rows are decided: what the others say need not be put together
-- source_row_id: row of staging.casualties, casualty_totals or cluster_munition_attacks
-- record_kind: the staging table
-- about_area: the area the workbook is about
-- data_year: its season
-- person_key: the source's own number of the person; in another season's blank it has another key
-- content: every value that counts; a decision holds as long as it is unchanged
-- is_in_use: true where its workbook is used
with

named as (

    select source_row_id from decisions.inclusions
    where source_row_id is not null
    union
    select source_row_id from decisions.matches
    union
    select other_row_id from decisions.matches

),

keys as (

    select row_key from staging.casualties
    semi join named using (source_row_id)
    union
    select row_key from staging.casualty_totals
    semi join named using (source_row_id)
    union
    select row_key from staging.cluster_munition_attacks
    semi join named using (source_row_id)

),

people as (

    select *
    from staging.casualties
    where
        row_key in (select keys.row_key from keys)
        or person_key in (
            select named_people.person_key
            from staging.casualties as named_people
            inner join named using (source_row_id)
        )

),

counted as (

    select
        source_row_id,
        receipt,
        'casualties' as record_kind,
        area,
        incident_year,
        row_key,
        person_key,
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
    from people
    union all
    select
        source_row_id,
        receipt,
        'casualty_totals' as record_kind,
        area,
        null as incident_year,
        row_key,
        null as person_key,
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
        area,
        null as incident_year,
        row_key,
        null as person_key,
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

)

select
    counted.source_row_id,
    counted.record_kind,
    workbooks.source,
    workbooks.area as about_area,
    workbooks.data_year,
    counted.area,
    counted.incident_year,
    counted.row_key,
    counted.person_key,
    counted.content,
    uses.is_used as is_in_use
from counted
inner join core.workbooks as workbooks on counted.receipt = workbooks.receipt
inner join core.workbook_uses as uses
    on counted.receipt = uses.receipt and counted.record_kind = uses.record_kind
order by counted.source_row_id
