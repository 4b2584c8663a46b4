-- title: Areas, regions and every breakdown add up to the data year's total, unknown included
-- severity: error
-- fix: a table leaves rows of marts.casualty_figures out; compare its where clause
with

by_year as (

    select coalesce(sum(total), 0) as total
    from publish.casualties_by_year
    where year = getvariable('data_year') and basis = 'recorded'

),

parts as (

    select 'area' as dimension, basis, total from publish.casualties_by_area
    union all
    select 'region' as dimension, basis, total from publish.casualties_by_region
    union all
    select 'device_type' as dimension, basis, total from publish.casualties_by_device_type
    union all
    select 'civilian_status' as dimension, basis, total from publish.casualties_by_civilian_status
    union all
    select 'age_group' as dimension, basis, total from publish.casualties_by_age_group
    union all
    select 'sex' as dimension, basis, total from publish.casualties_by_sex

),

dimensions as (

    select
        dimensions.dimension,
        coalesce(sum(parts.total) filter (where parts.basis = 'recorded'), 0) as total
    from (
        values ('area'), ('region'), ('device_type'), ('civilian_status'), ('age_group'), ('sex')
    ) as dimensions (dimension)
    -- a table without rows has nobody
    left join parts using (dimension)
    group by all

)

select
    dimensions.dimension,
    dimensions.total,
    by_year.total as total_of_year
from dimensions
cross join by_year
where
    dimensions.total <> by_year.total
    -- a sum that gives way has no total
    and dimensions.dimension not in (
        select trait from marts.withheld_trait_sums
        where casualty_year = getvariable('data_year')
    )
order by dimensions.dimension
