-- title: Casualty rows that a decision on one row reaches, in whatever workbook they came again
-- grain: one row per staging row and decision
-- key: staging_row_id, inclusion
-- form: view
-- note: a row is the same in a later workbook of its source and area, wherever it stands, by its
--   row_key; what it counts must be unchanged, else one has to decide anew
-- note: so it is in the workbook of a later season that gives its year anew, where it is known by
--   the person's number too; a late row that waits needs a decision of its own
-- staging_row_id: row of staging.casualties, casualty_totals or cluster_munition_attacks
-- inclusion: number of the decision in decisions.inclusions
-- is_named: true for the very row the decision names
select
    reached.source_row_id as staging_row_id,
    inclusions.number as inclusion,
    named.source_row_id = reached.source_row_id as is_named
from decisions.inclusions as inclusions
inner join core.rows_decided_on as named using (source_row_id)
inner join core.rows_decided_on as reached
    on
        named.source = reached.source
        and named.about_area = reached.about_area
        and named.record_kind = reached.record_kind
        and (named.row_key = reached.row_key or named.person_key = reached.person_key)
        and named.content = reached.content
        and named.data_year <= reached.data_year
-- most rows came in the season of their year
left join core.casualty_season_rows as seasons on reached.source_row_id = seasons.source_row_id
where named.data_year = reached.data_year or seasons.source_row_id is null
