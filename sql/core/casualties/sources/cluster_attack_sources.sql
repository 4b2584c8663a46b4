-- title: Sources of casualties of cluster munition attacks, and whether each counts
-- grain: one row per area, incident year and source with attacks that are not left out
-- key: area, incident_year, source
-- note: one source alone counts; of several only those that source_use names for the record kind
--   cluster_munition_attacks
-- note: an overlap that nobody decided is held whole: to pick one of the sources would be a guess
-- note: a source that gives no number of people, or an estimate alone, is compared with none, and
--   so are attacks of several years
-- area: where the attacks happened
-- incident_year: calendar year of the attacks
-- source: code of the source
-- rows: its rows
-- people: its people
-- not_counted: why its rows are not counted; null when they are
with

candidates as (

    select * from core.cluster_attack_candidates
    where left_out is null and not is_of_several_years

),

decided as (

    select * from decisions.source_use
    where record_kind = 'cluster_munition_attacks'

),

by_source as (

    select
        area,
        incident_year,
        source,
        count(distinct source_row_id) as rows,
        cast(coalesce(sum(people), 0) as bigint) as people,
        coalesce(sum(people), 0) > 0 as is_compared
    from candidates
    group by area, incident_year, source

),

by_year as (

    select
        area,
        incident_year,
        count(*) filter (where is_compared) as sources
    from by_source
    group by area, incident_year

),

ranked as (

    select
        by_source.area,
        by_source.incident_year,
        by_source.source,
        decided.use,
        decided.number as source_use,
        row_number() over (
            partition by by_source.area, by_source.incident_year, by_source.source
            order by decided.incident_year is null, decided.number
        ) as position
    from by_source
    inner join decided
        on
            by_source.area = decided.area
            and by_source.source = decided.source
            and coalesce(decided.incident_year, by_source.incident_year)
            = by_source.incident_year

),

source_uses as (

    select
        area,
        incident_year,
        source,
        use,
        source_use
    from ranked
    where position = 1

),

decided_years as (

    select distinct
        area,
        incident_year
    from source_uses

)

select
    by_source.area,
    by_source.incident_year,
    by_source.source,
    by_source.rows,
    by_source.people,
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
order by by_source.area, by_source.incident_year, by_source.source
