-- title: Submunitions in the mine/ERW totals are the remnants of the cluster tables
-- severity: error
-- fix: compare core.cluster_munition_casualties with core.casualties of that area and year
with

compared as (

    -- whatever a row is called, of cluster munitions it counts as a remnant or not at all
    select
        area,
        casualty_year as year,
        people as submunitions,
        0 as remnants
    from marts.casualty_figures as figures
    -- late rows are no figure of cluster munitions, whatever is printed of mines/ERW
    anti join core.late_cluster_munition_years as late
        on
            figures.area = late.area
            and figures.casualty_year = late.incident_year
            and not late.is_of_attacks
    where device_type in ('submunition', 'cluster_munition')
    union all by name
    select
        area,
        year,
        0 as submunitions,
        remnants
    from publish.cluster_munition_casualties_by_area
    where basis = 'recorded'
    union all by name
    -- the table of devices and that of the world's years say the same of the data year
    select
        'XWD' as area,
        getvariable('data_year') as year,
        total as submunitions,
        0 as remnants
    from publish.casualties_by_device_type
    where basis = 'recorded' and device_type = 'submunition'
    union all by name
    select
        'XWD' as area,
        year,
        0 as submunitions,
        remnants
    from publish.cluster_munition_casualties_by_year
    where basis = 'recorded' and year = getvariable('data_year')

)

select
    area,
    year,
    coalesce(sum(submunitions), 0) as submunitions,
    coalesce(sum(remnants), 0) as remnants
from compared
group by all
having coalesce(sum(submunitions), 0) <> coalesce(sum(remnants), 0)
order by area, year
