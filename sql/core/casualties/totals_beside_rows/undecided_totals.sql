-- title: Casualty totals that wait for a decision which rows beside them they hold
-- grain: one row per area, incident year, source and outcome of totals, and source of rows
-- key: area, incident_year, source, outcome, absorbs_source
-- area: where the incidents happened
-- source: the source of the totals
-- people: people these totals give
-- qualifier: exact, or about or at_least when a total says so
-- covers: whole_year, or part of a year, an area or the devices: such a total absorbs no rows
-- absorbs_source: the source of the rows
-- killed: people killed in these rows
-- injured: people injured in them
-- unknown: people of unknown outcome in them
with

pairs as (

    select * from core.casualty_totals_beside_rows
    where absorption is null

),

held as (

    select * from core.casualty_rows
    where not_counted = 'aggregate_overlaps_incident_rows'

)

select
    pairs.area,
    pairs.incident_year,
    pairs.source,
    pairs.outcome,
    cast(sum(pairs.people) as bigint) as people,
    total_qualifier(
        bool_or(pairs.people_qualifier = 'at_least'),
        bool_or(pairs.people_qualifier = 'estimate'),
        false
    ) as qualifier,
    case when bool_or(pairs.is_whole) then 'whole_year' else 'part' end as covers,
    pairs.absorbs_source,
    pairs.killed,
    pairs.injured,
    pairs.unknown
from pairs
inner join held on pairs.source_row_id = held.source_row_id
group by all
order by people desc, pairs.area, pairs.incident_year, pairs.source, pairs.outcome,
    pairs.absorbs_source
