-- title: The regions hold as many areas as there are with casualties, and no area twice
-- severity: error
-- fix: see reference/region_areas.csv for an area that stands in two regions of one scheme
with

regions as (

    select coalesce(sum(areas), 0) as areas
    from publish.casualties_by_region
    where basis = 'recorded'

),

by_area as (

    select count(*) as areas
    from publish.casualties_by_area
    where basis = 'recorded' and total > 0

)

select
    regions.areas as areas_of_regions,
    by_area.areas
from regions
cross join by_area
where regions.areas <> by_area.areas
