-- title: Submunitions in the mine/ERW totals are the remnants of the cluster tables
-- severity: error
-- fix: compare core.cluster_munition_casualties with core.casualties of that area and year
with

-- whatever a row is called, of cluster munitions it counts as a remnant or not at all
counted as (

    select
        area,
        casualty_year as year,
        cast(sum(people) as bigint) as total
    from marts.casualty_figures
    where device_type in ('submunition', 'cluster_munition')
    group by area, casualty_year

),

remnants as (

    select
        area,
        year,
        remnants as total
    from publish.cluster_munition_casualties_by_area
    where basis = 'recorded'

),

compared as (

    select
        coalesce(counted.area, remnants.area) as area,
        coalesce(counted.year, remnants.year) as year,
        coalesce(counted.total, 0) as submunitions,
        coalesce(remnants.total, 0) as remnants
    from counted
    -- one of the two may know nothing of the area and year
    full join remnants
        on
            counted.area = remnants.area
            and counted.year = remnants.year

),

-- the table of devices and that of the world's years say the same of the data year
printed as (

    select
        'XWD' as area,
        getvariable('data_year') as year,
        coalesce((
            select sum(total)
            from publish.casualties_by_device_type
            where basis = 'recorded' and device_type = 'submunition'
        ), 0) as submunitions,
        coalesce((
            select sum(remnants)
            from publish.cluster_munition_casualties_by_year
            where basis = 'recorded' and year = getvariable('data_year')
        ), 0) as remnants

)

select
    area,
    year,
    submunitions,
    remnants
from compared
where submunitions <> remnants
union all
select
    area,
    year,
    submunitions,
    remnants
from printed
where submunitions <> remnants
order by area, year
