-- title: Sources of casualties, by area and year, and whether each counts
-- grain: one row per area, incident year and source with rows that are not left out
-- key: area, incident_year, source
-- note: one source alone counts; of several only those that source_use names
-- note: an overlap that nobody decided is held whole: to pick one of the sources would be a guess
-- note: a total beside rows waits for itself: it makes no rows of another source wait
-- note: totals of several sources beside rows wait for source_use too: they may be the same people,
--   whatever each is decided to hold of the rows
-- area: where the incidents happened
-- source: code of the source
-- rows: its rows
-- people: its people
-- sources: sources of this area and year that are compared
-- not_counted: why its rows are not counted; null when they are
-- totals_not_counted: why its totals are not counted; null when they are, or wait for themselves
with

candidates as (

    select * from core.casualty_candidates
    where left_out is null

),

source_uses as (

    select * from core.casualty_source_uses

),

by_source as (

    select
        candidates.area,
        candidates.incident_year,
        candidates.source,
        bool_or(candidates.row_kind <> 'aggregate' or itemised.area is null) as is_compared,
        bool_or(candidates.row_kind = 'aggregate') as has_totals,
        count(*) as rows,
        cast(sum(candidates.people) as bigint) as people
    from candidates
    -- a year of totals alone has no rows
    left join core.years_with_casualty_rows as itemised
        on
            candidates.area = itemised.area
            and candidates.incident_year = itemised.incident_year
    group by candidates.area, candidates.incident_year, candidates.source

),

by_year as (

    select
        by_source.area,
        by_source.incident_year,
        count(*) filter (where by_source.is_compared) as sources,
        count(*) filter (
            where by_source.has_totals and source_uses.use is distinct from 'not_used'
        ) as sources_of_totals
    from by_source
    -- most sources need no decision
    left join source_uses
        on
            by_source.area = source_uses.area
            and by_source.incident_year = source_uses.incident_year
            and by_source.source = source_uses.source
    group by by_source.area, by_source.incident_year

),

decided_years as (

    select distinct
        area,
        incident_year
    from source_uses

),

compared as (

    select
        by_source.area,
        by_source.incident_year,
        by_source.source,
        by_source.rows,
        by_source.people,
        by_year.sources,
        by_year.sources_of_totals,
        by_source.has_totals,
        decided_years.area is not null as is_decided,
        source_uses.use,
        case
            when source_uses.use = 'not_used' then 'source_not_used'
            when source_uses.use is not null or not by_source.is_compared then null
            when decided_years.area is not null then 'source_use_undecided'
            when by_year.sources > 1 then 'undecided_source_overlap'
        end as not_counted,
        source_uses.source_use
    from by_source
    inner join by_year
        on
            by_source.area = by_year.area
            and by_source.incident_year = by_year.incident_year
    -- most areas have one source, which needs no decision
    left join decided_years
        on
            by_source.area = decided_years.area
            and by_source.incident_year = decided_years.incident_year
    -- a decision may leave a source out
    left join source_uses
        on
            by_source.area = source_uses.area
            and by_source.incident_year = source_uses.incident_year
            and by_source.source = source_uses.source

)

select
    area,
    incident_year,
    source,
    rows,
    people,
    sources,
    use,
    not_counted,
    case
        when not_counted is not null then not_counted
        when use is not null or not has_totals or sources_of_totals = 1 then null
        when is_decided then 'source_use_undecided'
        else 'undecided_source_overlap'
    end as totals_not_counted,
    source_use
from compared
order by area, incident_year, source
