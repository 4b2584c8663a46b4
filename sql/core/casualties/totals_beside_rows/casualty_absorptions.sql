-- title: Casualty totals that hold people of rows, by editors' decision
-- grain: one row per total's part and line of absorptions.yml that reaches it
-- key: source_row_id, absorption
-- form: view
-- note: a total of a province, of some months or of one device absorbs no rows, for they cannot be
--   told apart by it; that the rows are other people can be said of it too
-- source_row_id: the total's row, with # and the column its number stands in
-- absorption: number of the decision in decisions.absorptions
-- area: where the incidents happened
-- absorbs_source: the source of the rows
-- absorbed_outcomes: outcomes of the rows that the total holds, with commas; or none
with

candidates as (

    select * from core.casualty_candidates
    where left_out is null

)

select
    parts.source_row_id,
    absorptions.number as absorption,
    parts.area,
    parts.incident_year,
    absorptions.absorbs_source,
    absorptions.absorbs as absorbed_outcomes
from core.casualty_total_parts as parts
inner join candidates on parts.source_row_id = candidates.source_row_id
inner join decisions.absorptions
    on
        parts.area = absorptions.area
        and parts.incident_year = absorptions.incident_year
        and candidates.source = absorptions.source
        and parts.outcome = absorptions.outcome
where
    absorptions.absorbs = 'none'
    or is_of_the_whole(
        parts.admin1,
        parts.is_of_one_device,
        parts.period_from,
        parts.period_until,
        parts.incident_year
    )
