-- title: No more land is contaminated or released in a year than half of its area has
-- severity: warning
-- fix: look at the units of the rows or the print behind it; no State has ever reported so much
with

sizes as (

    select
        treaty,
        area,
        happened_on,
        contaminated_m2 as land_m2
    from core.contamination_extents
    union all
    select
        treaty,
        area,
        cast(year as varchar) as happened_on,
        released_m2 as land_m2
    from publish.land_release

)

select
    sizes.treaty,
    sizes.area,
    sizes.happened_on,
    sizes.land_m2,
    areas.size_km2
from sizes
inner join reference.area_sizes as areas on sizes.area = areas.area
where sizes.land_m2 > areas.size_km2 * 500000.0
order by sizes.treaty, sizes.area, sizes.happened_on, sizes.land_m2
