-- title: Between which figures the casualties of each area and year may lie
-- grain: one row per measure, year and area that has a figure, had one in the five years before, or
--   of which people wait
-- key: measure, year, area
-- form: view
-- note: the one place that says what could outrank what: an area that is not covered may hold up to
--   the greatest of its figures of the five years before, or what came and waits so far
-- note: a printed list that is said to be complete from a number up covers all above it, once all
--   its members are on hand
-- measure: total, killed or injured
-- year: calendar year of the incidents
-- figure: people; null where there is no figure
-- at_least: fewest people; 0 of a silent area
-- at_most: most people, as far as anything on hand says
-- has_history: true where any area has a figure of the five years before, or the year is known to
--   be whole: else nothing is known of how many a silent area may have
-- is_covered: true where what is missing is known not to be there, or to wait
-- is_settled: true where the figure is known to be whole
with

figures as (

    select
        measured.measure,
        totals.area,
        totals.casualty_year as year,
        measured.figure,
        totals.basis
    from marts.casualty_area_years as totals
    cross join lateral (values
        ('total', totals.total),
        ('killed', totals.killed),
        ('injured', totals.injured)
    ) as measured (measure, figure)

),

years as (

    select distinct
        measure,
        year
    from figures

),

-- people who wait may be of an area that has no figure of any year
waiting as (

    select
        area,
        incident_year as year
    from core.incomplete_casualty_years
    where kind = 'mine_erw' and held_people > 0 and area <> 'XWD'

),

known as (

    select * from figures
    union all by name
    select
        years.measure,
        waiting.area,
        waiting.year,
        null as figure,
        null as basis
    from waiting
    inner join years on waiting.year = years.year

),

-- of each year the areas with a figure then, or in the five years before, or of whom people wait
places as (

    select
        years.measure,
        years.year,
        known.area,
        max(known.figure) filter (where known.year = years.year) as figure,
        max(known.basis) filter (where known.year = years.year) as basis,
        max(known.figure) filter (where known.year < years.year) as greatest_before
    from years
    inner join known
        on
            years.measure = known.measure
            and known.year between years.year - 5 and years.year
    group by all

),

-- a list that is complete from a number up, and has all its members on hand
lists as (

    select
        lines.first_year as year,
        lines.complete_from
    from decisions.coverage as lines
    where
        lines.value = 'complete_from'
        and lines.members = (
            select count(*) from marts.casualty_area_years as totals
            where totals.casualty_year = lines.first_year and totals.total >= lines.complete_from
        )
    qualify
        row_number() over (partition by lines.first_year order by lines.number desc) = 1

)

select
    places.measure,
    places.year,
    places.area,
    places.figure,
    greatest(
        coalesce(places.figure, 0)
        - if(starts_with(places.basis, 'print'), 0, coalesce(incomplete.fewer_people, 0)),
        0
    ) as at_least,
    coalesce(world.rows_coverage in ('full', 'none_reported'), false)
    or bool_or(places.greatest_before is not null) over (partition by places.measure, places.year)
        as has_history,
    coalesce(
        if(places.measure = 'killed', coverage.is_killed_covered, coverage.is_covered), false
    )
    and places.figure is not null as is_covered,
    coalesce(
        if(places.measure = 'killed', coverage.is_killed_covered, coverage.is_covered), false
    )
    and places.figure is not null
    and (starts_with(places.basis, 'print') or incomplete.area is null) as is_settled,
    case
        when is_settled then places.figure
        else greatest(
            coalesce(places.figure, 0) + coalesce(incomplete.held_people, 0),
            least(
                coalesce(places.greatest_before, 0),
                if(
                    places.measure = 'total' and places.figure is null,
                    lists.complete_from - 1,
                    null
                )
            )
        )
    end as at_most
from places
-- nothing is asked of most areas
left join core.area_coverage as coverage
    on places.area = coverage.area and places.year = coverage.incident_year
-- most years of most areas are complete
left join core.incomplete_casualty_years as incomplete
    on
        incomplete.kind = 'mine_erw'
        and places.area = incomplete.area
        and places.year = incomplete.incident_year
-- few lists are said to be complete
left join lists on places.year = lists.year
-- a year may be of areas that nobody asked
left join core.area_coverage as world
    on world.area = 'XWD' and places.year = world.incident_year
