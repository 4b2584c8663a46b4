-- title: Areas and device types add up to the data year's total
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
    union all
    select
        'device_type' as dimension,
        coalesce(sum(total), 0) as total
    from publish.casualties_by_device_type

)

select
    dimensions.dimension,
    dimensions.total,
    by_year.total as total_of_year
from dimensions
cross join by_year
where dimensions.total <> by_year.total
order by dimensions.dimension
