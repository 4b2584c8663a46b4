-- title: From which season on each source's casualties of an area and year count
-- grain: one row per kind, area, year and source with a workbook in use
-- key: kind, area, incident_year, source
-- note: the base is the latest season whose workbook gives the year in full, else the season of the
--   year itself; without either all rows are late
-- note: rows from seasons before the base's are superseded, rows from later ones are late rows
-- note: where a source has a base, late rows of another make nothing wait; of several sources of
--   late rows alone the one whose workbook carries the earliest day counts, until source_use says
--   otherwise
-- note: a workbook that has lost many people is no base until an editor takes it
-- kind: mine_erw, or cluster_munitions for attacks
-- area: where the incidents happened
-- source: code of the source
-- basis: full, own_season or late_rows_only
-- base_season: data year of the base; null of late rows alone
-- counted_from: the first season whose rows count
-- is_beside_another: true where its rows are late rows beside another source's
-- is_of_one_season: true where one season alone tells of it, and nothing of that waits
with

-- until an editor takes them
falls as (

    select * from core.casualty_falls
    where decision is distinct from 'include'

),

seasons as (

    select
        tellings.kind,
        tellings.area,
        tellings.incident_year,
        tellings.source,
        tellings.data_year,
        bool_or(tellings.is_full) as is_full,
        min(tellings.day) as day,
        bool_or(falls.area is not null) as has_fallen,
        bool_or(coalesce(falls.record_kind = 'all', false)) as is_no_base
    from core.casualty_tellings as tellings
    -- most tell of as many as before
    left join falls
        on
            tellings.kind = 'mine_erw'
            and tellings.area = falls.area
            and tellings.incident_year = falls.incident_year
            and tellings.source = falls.source
            and tellings.data_year = falls.data_year
    group by
        tellings.kind,
        tellings.area,
        tellings.incident_year,
        tellings.source,
        tellings.data_year

),

bases as (

    select
        kind,
        area,
        incident_year,
        source,
        max(data_year) filter (where is_full and not is_no_base) as last_full,
        coalesce(
            last_full,
            max(data_year) filter (where data_year = incident_year and not is_no_base)
        ) as base_season,
        coalesce(base_season, min(data_year)) as counted_from,
        min(day) as first_day,
        min(data_year) = max(data_year) and not bool_or(has_fallen) as is_of_one_season
    from seasons
    group by all

),

decided as (

    select distinct
        kind,
        area,
        incident_year
    from core.casualty_source_uses

)

select
    bases.kind,
    bases.area,
    bases.incident_year,
    bases.source,
    case
        when bases.last_full is not null then 'full'
        when bases.base_season is not null then 'own_season'
        else 'late_rows_only'
    end as basis,
    bases.base_season,
    bases.counted_from,
    decided.area is null
    and bases.base_season is null
    and row_number() over (
        partition by bases.kind, bases.area, bases.incident_year
        order by bases.base_season is null, bases.first_day, bases.source
    ) > 1 as is_beside_another,
    bases.is_of_one_season
from bases
-- most years wait for nobody
left join decided
    on
        bases.kind = decided.kind
        and bases.area = decided.area
        and bases.incident_year = decided.incident_year
order by bases.kind, bases.area, bases.incident_year, bases.source
