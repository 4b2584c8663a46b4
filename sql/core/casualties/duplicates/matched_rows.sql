-- title: Casualty rows that a decision on matches reaches, in whatever workbook they came again
-- grain: one row per row that a decision names and row that it reaches
-- key: named_row_id, source_row_id
-- form: view
-- note: a row is the same in a later workbook of its source, area and data year, wherever it
--   stands, by its row_key; what it counts must be unchanged, else one has to decide anew
-- named_row_id: the row as the decision names it
-- source_row_id: the row it reaches
with

named as (

    select source_row_id as named_row_id from decisions.matches
    union
    select other_row_id as named_row_id from decisions.matches

),

named_keys as (

    select distinct staged.row_key
    from named
    inner join staging.casualties as staged on named.named_row_id = staged.source_row_id

),

identified as (

    select
        staged.source_row_id,
        workbooks.source,
        workbooks.area as about_area,
        workbooks.data_year,
        staged.row_key,
        cast(row(
            staged.area,
            staged.row_kind,
            staged.incident_year,
            staged.incident_month,
            staged.incident_day,
            staged.people,
            staged.people_qualifier,
            staged.outcome,
            staged.civilian_status,
            staged.age_group,
            staged.sex,
            staged.device_type
        ) as varchar) as content
    from staging.casualties as staged
    inner join named_keys on staged.row_key = named_keys.row_key
    inner join core.workbooks on staged.receipt = workbooks.receipt

)

select
    named.named_row_id,
    reached.source_row_id
from named
inner join identified on named.named_row_id = identified.source_row_id
inner join identified as reached
    on
        identified.source = reached.source
        and identified.about_area is not distinct from reached.about_area
        and identified.data_year = reached.data_year
        and identified.row_key = reached.row_key
        and identified.content = reached.content
