-- title: How much the sources of an area and year give together
-- grain: one row per area and year of which a source gives, says or was asked something
-- key: area, incident_year
-- form: view
-- note: what is printed, and what editors say of the area as a whole, is core.area_coverage
-- area: where the incidents happened
-- value: full, none_reported, partial, late_rows_only, awaited or nothing_received
-- sources: sources that give or say something, with commas
-- has_rows: true where any has rows in use or held
-- is_killed_whole: true where those expected give all who were killed, whatever they say of others
-- has_people: true where these tell of people, and not of nobody alone
with

-- where no roster says who is expected, nobody waits beside a source with a base for one of late
-- rows, or for a welcome one
sources as (

    select
        *,
        if(
            bool_or(is_expected) over of_year is true,
            is_expected is not true,
            value in ('late_rows_only', 'awaited', 'nothing_received')
            and bool_or(value in ('full', 'none_reported', 'partial')) over of_year
        ) as is_not_expected
    from core.source_coverage
    window of_year as (partition by area, incident_year)

),

together as (

    select
        area,
        incident_year,
        bool_and(is_not_expected or (value in ('full', 'none_reported') and part is null))
        and not (bool_or(value = 'none_reported') and bool_or(has_people))
        -- a year in full without a row is no figure
        and bool_and(is_not_expected or value = 'none_reported' or has_rows) as is_given,
        bool_or(outcomes is null and value in ('full', 'none_reported')) as gives_all,
        bool_or(contains(outcomes, 'killed') and value = 'full') as gives_killed,
        bool_or(contains(outcomes, 'injured') and value = 'full') as gives_injured,
        bool_and(is_not_expected or outcomes is null or contains(outcomes, 'killed'))
            as is_of_killed,
        bool_and(value = 'none_reported' or is_not_expected) as is_none,
        bool_or(value in ('full', 'none_reported', 'partial')) as is_partial,
        bool_or(value = 'late_rows_only') as is_late,
        bool_or(value = 'awaited') as is_awaited,
        max(value) as other_value,
        string_agg(source, ', ' order by source) filter (
            where value not in ('awaited', 'nothing_received')
        ) as sources,
        bool_or(has_rows) as has_rows,
        bool_or(has_people) as has_people
    from sources
    group by area, incident_year

)

select
    area,
    incident_year,
    case
        when is_given and (gives_all or (gives_killed and gives_injured))
            then if(is_none, 'none_reported', 'full')
        when is_partial then 'partial'
        when is_late then 'late_rows_only'
        when is_awaited then 'awaited'
        else other_value
    end as value,
    sources,
    has_rows,
    has_people,
    is_given and is_of_killed as is_killed_whole
from together
