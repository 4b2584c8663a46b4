-- title: Areas, regions and every breakdown add up to the data year's total, unknown included
-- severity: error
-- fix: a table leaves rows of marts.casualty_figures out; compare its where clause
with

by_year as (

    select coalesce(sum(total), 0) as total
    from publish.casualties_by_year
    where
        year = getvariable('data_year')
        and basis = 'recorded'

),

dimensions as (

    select
        'area' as dimension,
        coalesce(sum(total), 0) as total
    from publish.casualties_by_area
    where basis = 'recorded'
    union all
    select
        'region' as dimension,
        coalesce(sum(total), 0) as total
    from publish.casualties_by_region
    where basis = 'recorded'
    union all
    select
        'device_type' as dimension,
        coalesce(sum(total), 0) as total
    from publish.casualties_by_device_type
    where basis = 'recorded'
    union all
    select
        'civilian_status' as dimension,
        coalesce(sum(total), 0) as total
    from publish.casualties_by_civilian_status
    where basis = 'recorded'
    union all
    select
        'age_group' as dimension,
        coalesce(sum(total), 0) as total
    from publish.casualties_by_age_group
    where basis = 'recorded'
    union all
    select
        'sex' as dimension,
        coalesce(sum(total), 0) as total
    from publish.casualties_by_sex
    where basis = 'recorded'

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
