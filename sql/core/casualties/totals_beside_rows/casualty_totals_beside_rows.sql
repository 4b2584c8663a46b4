-- title: Casualty totals beside rows of their area and year, and what is decided of each pair
-- grain: one row per part of a total and source that sent rows of its area and year
-- key: source_row_id, absorbs_source
-- note: a total waits until a line of absorptions.yml says, of each of these sources, which of its
--   rows the total holds, or that they are other people (absorbs: none)
-- note: rows are those of core.casualty_rows_in_use
-- source_row_id: the total's row, with # and the column its number stands in
-- area: where the incidents happened
-- source: the source of the total
-- people: people the total gives
-- people_qualifier: exact, at_least or estimate, of the total
-- is_whole: true when it is of all devices of the whole area and year: no other absorbs rows
-- absorbs_source: the source of the rows
-- killed: people killed in these rows
-- injured: people injured in them
-- unknown: people of unknown outcome in them
-- absorption: number of the decision in decisions.absorptions; null while nobody decided
-- absorbs: outcomes of the rows that the total holds, or none
with

candidates as (

    select * from core.casualty_candidates
    where left_out is null

),

parts as (

    select * from core.casualty_total_parts

),

years_of_totals as (

    select distinct
        area,
        incident_year
    from parts

),

listed as (

    select
        rows_in_use.area,
        rows_in_use.incident_year,
        rows_in_use.source,
        sum(reported.people) filter (where reported.outcome = 'killed') as killed,
        sum(reported.people) filter (where reported.outcome = 'injured') as injured,
        sum(reported.people) filter (where reported.outcome = 'unknown') as unknown
    from core.casualty_rows_in_use as rows_in_use
    inner join years_of_totals
        on
            rows_in_use.area = years_of_totals.area
            and rows_in_use.incident_year = years_of_totals.incident_year
    inner join core.reported_casualties as reported
        on rows_in_use.source_row_id = reported.source_row_id
    group by rows_in_use.area, rows_in_use.incident_year, rows_in_use.source

)

select
    parts.source_row_id,
    parts.area,
    parts.incident_year,
    candidates.source,
    parts.outcome,
    parts.people,
    parts.people_qualifier,
    is_of_the_whole(
        parts.admin1,
        parts.is_of_one_device,
        parts.period_from,
        parts.period_until,
        parts.incident_year
    ) as is_whole,
    listed.source as absorbs_source,
    cast(coalesce(listed.killed, 0) as bigint) as killed,
    cast(coalesce(listed.injured, 0) as bigint) as injured,
    cast(coalesce(listed.unknown, 0) as bigint) as unknown,
    absorptions.absorption,
    absorptions.absorbed_outcomes as absorbs
from parts
inner join candidates on parts.source_row_id = candidates.source_row_id
inner join listed
    on
        parts.area = listed.area
        and parts.incident_year = listed.incident_year
-- most totals wait for a decision
left join core.casualty_absorptions as absorptions
    on
        parts.source_row_id = absorptions.source_row_id
        and listed.source = absorptions.absorbs_source
order by parts.source_row_id, listed.source
