-- title: No area releases more land in a year than was contaminated before
-- severity: warning
-- fix: check the unit of both numbers; new contamination may not be in the register yet
with

releases as (

    select
        treaty,
        area,
        year,
        sum(released_m2) as released_m2
    from publish.land_release
    where task <> 'spot_task'
    group by treaty, area, year

),

sizes as (

    select
        treaty,
        area,
        year(happened_by) as of_year,
        max(contaminated_m2) as contaminated_m2
    from core.contamination_extents
    group by treaty, area, of_year

)

select
    releases.treaty,
    releases.area,
    releases.year,
    releases.released_m2,
    sizes.contaminated_m2
from releases
inner join sizes
    on
        releases.treaty = sizes.treaty
        and releases.area = sizes.area
        and releases.year = sizes.of_year + 1
where releases.released_m2 > sizes.contaminated_m2
order by releases.treaty, releases.area, releases.year
