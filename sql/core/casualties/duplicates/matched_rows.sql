-- title: Casualty rows that a decision on matches reaches, in whatever workbook they came again
-- grain: one row per row that a decision names and row that it reaches
-- key: named_row_id, source_row_id
-- form: view
-- note: a row is the same in a later workbook of its source and area, wherever it stands, by its
--   row_key; what it counts must be unchanged, else one has to decide anew
-- note: so it is in the workbook of a later season that gives its year anew
-- named_row_id: the row as the decision names it
-- source_row_id: the row it reaches
with

named as (

    select source_row_id from decisions.matches
    union
    select other_row_id from decisions.matches

)

select
    named.source_row_id as named_row_id,
    reached.source_row_id
from named
inner join core.rows_decided_on as identified using (source_row_id)
inner join core.rows_decided_on as reached
    on
        identified.source = reached.source
        and identified.about_area is not distinct from reached.about_area
        and identified.record_kind = reached.record_kind
        and (
            identified.row_key = reached.row_key
            or identified.person_key = reached.person_key
        )
        and identified.content = reached.content
        and identified.data_year <= reached.data_year
-- most rows came in the season of their year
left join core.casualty_season_rows as seasons on reached.source_row_id = seasons.source_row_id
where identified.data_year = reached.data_year or seasons.source_row_id is null
