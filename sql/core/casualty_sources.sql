-- title: Sources of casualties, by area and year, and whether each counts
-- grain: one row per area, incident year and source with rows that are not left out
-- key: area, incident_year, source
-- note: one source alone counts; of several only those that source_use names
-- note: an overlap that nobody decided is held whole: to pick one of the sources would be a guess
-- area: where the incidents happened
-- incident_year: calendar year of the incidents
-- source: code of the source
-- rows: its rows
-- people: its people
-- sources: sources of this area and year
-- use: primary, supplement or not_used; null when not decided
-- not_counted: why its rows are not counted; null when they are
-- source_use: number of the decision in decisions.source_use
with

candidates as (

    select * from core.casualty_candidates
    where left_out is null

),

source_use as (

    select * from decisions.source_use
    where record_kind = 'casualties'

),

by_source as (

    select
        area,
        incident_year,
        source,
        count(*) as rows,
        cast(sum(people) as bigint) as people
    from candidates
    group by area, incident_year, source

),

by_year as (

    select
        area,
        incident_year,
        count(*) as sources
    from by_source
    group by area, incident_year

),

decided_years as (

    select distinct
        by_year.area,
        by_year.incident_year
    from by_year
    inner join source_use
        on
            by_year.area = source_use.area
            and coalesce(source_use.incident_year, by_year.incident_year) = by_year.incident_year

),

-- a decision for the year comes before one for all years
decided_sources as (

    select
        by_source.area,
        by_source.incident_year,
        by_source.source,
        source_use.use,
        source_use.number,
        row_number() over (
            partition by by_source.area, by_source.incident_year, by_source.source
            order by source_use.incident_year is null, source_use.number
        ) as position
    from by_source
    inner join source_use
        on
            by_source.area = source_use.area
            and by_source.source = source_use.source
            and coalesce(source_use.incident_year, by_source.incident_year)
            = by_source.incident_year

)

select
    by_source.area,
    by_source.incident_year,
    by_source.source,
    by_source.rows,
    by_source.people,
    by_year.sources,
    decided_sources.use,
    case
        when decided_sources.use = 'not_used' then 'source_not_used'
        when decided_sources.use is not null then null
        when decided_years.area is not null then 'source_use_undecided'
        when by_year.sources > 1 then 'undecided_source_overlap'
    end as not_counted,
    decided_sources.number as source_use
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
left join decided_sources
    on
        by_source.area = decided_sources.area
        and by_source.incident_year = decided_sources.incident_year
        and by_source.source = decided_sources.source
        and decided_sources.position = 1
order by by_source.area, by_source.incident_year, by_source.source
