-- title: Yearly mine/ERW casualties of the world and of areas that may be compared
-- grain: one row per area and year since the last change of its sources
-- key: area, casualty_year
-- note: XWD is the world: years are kept across changes of areas, which are a footnote
-- note: years before the last change of an area's sources are left out: recording changed then
-- note: a year whose figure is incomplete or blank is left out; where one area of a recorded year
--   is incomplete the world is, for the sum of the others is no total
-- area: ISO 3166 alpha-3, else the Monitor's own X-code; XWD is the world
-- recorded_alike_from: year from which the area's sources record alike; null where none changed
with

totals as (

    select * from marts.casualty_area_years
    where total is not null and total_qualifier is distinct from 'incomplete'

),

years as (

    select * from core.printed_casualty_years
    where measure = 'casualties_total' and value is not null

),

incomplete as (

    select distinct incident_year from core.incomplete_casualty_years
    where kind = 'mine_erw'

),

recorded as (

    select
        figures.casualty_year,
        cast(sum(figures.people) as bigint) as total,
        bool_or(incomplete.incident_year is not null) as is_incomplete
    from marts.casualty_figures as figures
    -- an area all of whose rows are missing has no figure, so the year alone decides
    left join incomplete on figures.casualty_year = incomplete.incident_year
    group by figures.casualty_year

),

-- as publish.casualties_by_year: the data year from records, others as printed
world as (

    select
        coalesce(years.casualty_year, recorded.casualty_year) as casualty_year,
        cast(case
            when
                recorded.casualty_year = getvariable('data_year')
                or years.casualty_year is null
                then recorded.total
            else years.value
        end as bigint) as total,
        coalesce(recorded.is_incomplete, false)
        and (
            recorded.casualty_year = getvariable('data_year') or years.casualty_year is null
        ) as is_incomplete
    from years
    -- a year may be printed, or recorded, or both
    full join recorded on years.casualty_year = recorded.casualty_year

),

alike as (

    select
        area,
        max(recorded_alike_from) as recorded_alike_from
    from core.casualty_source_breaks
    group by area

)

select
    totals.area,
    totals.casualty_year,
    totals.total,
    alike.recorded_alike_from
from totals
-- most sources record as they did
left join alike on totals.area = alike.area
where totals.casualty_year >= coalesce(alike.recorded_alike_from, totals.casualty_year)
union all
select
    'XWD' as area,
    casualty_year,
    total,
    null as recorded_alike_from
from world
where not is_incomplete
order by 1, 2
