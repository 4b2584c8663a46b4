-- title: Every area of the edition has exactly one status under each treaty
-- severity: error
-- fix: look for a gap or an overlap in reference/area_classes.csv or area_names.csv
with

statuses as (

    select
        area,
        count(*) as statuses
    from publish.treaty_status
    group by area

)

select
    areas.area,
    coalesce(statuses.statuses, 0) as statuses
from core.areas as areas
-- an area without a status is what is looked for
left join statuses on areas.area = statuses.area
where coalesce(statuses.statuses, 0) <> 2
order by areas.area
