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

rows_behind as (

    select
        treaty,
        area,
        release_year,
        min(source_row_id) as source_row_id
    from core.land_release_facts
    where not_counted is null and task <> 'spot_task'
    group by treaty, area, release_year

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
    sizes.contaminated_m2,
    rows_behind.source_row_id
from releases
inner join sizes
    on
        releases.treaty = sizes.treaty
        and releases.area = sizes.area
        and releases.year = sizes.of_year + 1
-- every release has a row; were there none, it would still be shown
left join rows_behind
    on
        releases.treaty = rows_behind.treaty
        and releases.area = rows_behind.area
        and releases.year = rows_behind.release_year
where releases.released_m2 > sizes.contaminated_m2
order by releases.treaty, releases.area, releases.year
