-- title: Unexploded submunitions of the device table are the remnants of the cluster table
-- severity: error
-- fix: compare core.cluster_munition_casualties with the submunitions of core.casualties
with

devices as (

    select coalesce(sum(total), 0) as total
    from publish.casualties_by_device_type
    where basis = 'recorded' and device_type = 'submunition'

),

remnants as (

    select coalesce(sum(remnants), 0) as total
    from publish.cluster_munition_casualties_by_year
    where basis = 'recorded' and year = getvariable('data_year')

)

select
    devices.total as submunitions,
    remnants.total as remnants
from devices
cross join remnants
where devices.total <> remnants.total
