-- title: Yearly mine/ERW casualties of the world and of areas that may be compared
-- grain: one row per area and year since the last change of its sources
-- key: area, casualty_year
-- note: XWD is the world: years are kept across changes of areas, which are a footnote
-- note: years before the last change of an area's sources are left out: recording changed then
-- note: a year is in it only where the figure is known to be whole: a rate, an interval or a trend
--   of what happened to be sent says nothing of people
-- area: ISO 3166 alpha-3, else the Monitor's own X-code; XWD is the world
-- recorded_alike_from: year from which the area's sources record alike; null where none changed
with

alike as (

    select
        area,
        max(recorded_alike_from) as recorded_alike_from
    from core.casualty_source_breaks
    group by all

),

whole as (

    select * from core.area_coverage
    where is_covered

)

select
    totals.area,
    totals.casualty_year,
    totals.total,
    alike.recorded_alike_from
from marts.casualty_area_years as totals
inner join whole
    on
        totals.area = whole.area
        and totals.casualty_year = whole.incident_year
-- most sources record as they did
left join alike on totals.area = alike.area
where
    totals.total is not null
    and totals.qualifier is distinct from 'incomplete'
    and totals.casualty_year >= coalesce(alike.recorded_alike_from, totals.casualty_year)
union all by name
select
    'XWD' as area,
    year as casualty_year,
    total,
    null as recorded_alike_from
from marts.casualty_years
where is_whole and total is not null and year <= getvariable('data_year')
order by 1, 2
