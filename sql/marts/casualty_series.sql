-- title: Yearly mine/ERW casualties of the world and of areas that may be compared
-- grain: one row per area and year since the last change of its sources
-- key: area, casualty_year
-- note: XWD is the world: its years are all kept, with the changes of areas as a footnote
-- note: years before the last change of an area's sources are left out: recording changed then
-- note: a year whose figure is incomplete or blank is left out
-- area: ISO 3166 alpha-3, else the Monitor's own X-code; XWD is the world
-- casualty_year: calendar year of the incidents
-- total: casualties
-- recorded_alike_from: year from which the area's sources record alike; null where none changed
with

totals as (

    select * from marts.casualty_area_years
    where total is not null and total_qualifier <> 'incomplete'

),

years as (

    select * from core.printed_casualty_years
    where measure = 'casualties_total' and value is not null

),

recorded as (

    select
        casualty_year,
        cast(sum(total) as bigint) as total
    from totals
    where basis = 'recorded'
    group by casualty_year

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
    coalesce(years.casualty_year, recorded.casualty_year) as casualty_year,
    cast(coalesce(years.value, recorded.total) as bigint) as total,
    null as recorded_alike_from
from years
-- a year may be printed, or recorded, or both
full join recorded on years.casualty_year = recorded.casualty_year
order by 1, 2
