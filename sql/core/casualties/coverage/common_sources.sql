-- title: Sources that give both the data year and the year before in full
-- grain: one row per area and source
-- key: area, source
-- form: view
-- area: where the incidents happened
-- source: code of the source
-- previous_people: people of the year before who count by it
-- current_people: people of the data year who count by it
with

whole as (

    select * from core.source_coverage
    where value in ('full', 'none_reported') and part is null and outcomes is null

),

counted as (

    select
        area,
        source,
        sum(people) filter (where incident_year = edition.data_year - 1) as previous_people,
        sum(people) filter (where incident_year = edition.data_year) as current_people
    from core.counted_casualties
    cross join core.edition as edition
    group by all

)

select
    latest.area,
    latest.source,
    cast(coalesce(counted.previous_people, 0) as bigint) as previous_people,
    cast(coalesce(counted.current_people, 0) as bigint) as current_people
from whole as latest
inner join whole as previous
    on
        latest.area = previous.area
        and latest.source = previous.source
        and latest.incident_year = previous.incident_year + 1
inner join core.edition as edition on latest.incident_year = edition.data_year
-- a source may know of nobody in either year
left join counted on latest.area = counted.area and latest.source = counted.source
