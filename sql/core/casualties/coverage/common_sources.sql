-- title: Sources that give both the data year and the year before in full
-- grain: one row per area and source
-- key: area, source
-- form: view
-- note: of the whole area, or of the same part of it in both years
-- area: where the incidents happened
-- source: code of the source
-- part: the part of the area it is of, the same in both years; null for the whole
-- previous_people: people of the year before who count by it
-- current_people: people of the data year who count by it
-- is_previous_at_least: true where a row of the year before says at least
-- is_current_at_least: the same of the data year
with

given as (

    select * from core.source_coverage
    where value in ('full', 'none_reported') and outcomes is null

),

counted as (

    select
        area,
        source,
        sum(people) filter (where incident_year = edition.data_year - 1) as previous_people,
        sum(people) filter (where incident_year = edition.data_year) as current_people,
        bool_or(people_qualifier = 'at_least') filter (where incident_year = edition.data_year - 1)
            as is_previous_at_least,
        bool_or(people_qualifier = 'at_least') filter (where incident_year = edition.data_year)
            as is_current_at_least
    from core.counted_casualties
    cross join core.edition as edition
    group by all

)

select
    latest.area,
    latest.source,
    latest.part,
    cast(coalesce(counted.previous_people, 0) as bigint) as previous_people,
    cast(coalesce(counted.current_people, 0) as bigint) as current_people,
    coalesce(counted.is_previous_at_least, false) as is_previous_at_least,
    coalesce(counted.is_current_at_least, false) as is_current_at_least
from given as latest
inner join given as previous
    on
        latest.area = previous.area
        and latest.source = previous.source
        and latest.incident_year = previous.incident_year + 1
        and latest.part is not distinct from previous.part
inner join core.edition as edition on latest.incident_year = edition.data_year
-- a source may know of nobody in either year
left join counted on latest.area = counted.area and latest.source = counted.source
