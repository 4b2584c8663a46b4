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

prints as (

    select
        casualty_year,
        cast(value as bigint) as total
    from core.printed_casualty_years
    where measure = 'casualties_total' and value is not null

),

alike as (

    select
        area,
        max(recorded_alike_from) as recorded_alike_from
    from core.casualty_source_breaks
    group by all

),

-- as publish.casualties_by_year: the data year from records, others as printed
world as (

    select
        casualty_year,
        total
    from marts.recorded_casualty_years
    where
        qualifier <> 'incomplete'
        and (
            casualty_year = getvariable('data_year')
            or casualty_year not in (select prints.casualty_year from prints)
        )
    union all by name
    select * from prints
    where
        casualty_year <> getvariable('data_year')
        or casualty_year not in (select casualty_year from marts.recorded_casualty_years)

)

select
    totals.area,
    totals.casualty_year,
    totals.total,
    alike.recorded_alike_from
from marts.casualty_area_years as totals
-- most sources record as they did
left join alike using (area)
where
    totals.total is not null
    and totals.qualifier is distinct from 'incomplete'
    and totals.casualty_year >= coalesce(alike.recorded_alike_from, totals.casualty_year)
union all by name
select
    *,
    'XWD' as area,
    null as recorded_alike_from
from world
order by 1, 2
