-- title: Name of every area as the edition prints it, former areas included
-- grain: one row per area
-- key: area
-- audience: public
-- note: an area that no longer exists on the status day keeps its last name
with

ranked as (

    select
        area,
        name,
        sort_name,
        row_number() over (
            partition by area
            order by
                coalesce(used_from, date '0001-01-01') <= getvariable('as_of_status') desc,
                coalesce(used_from, date '0001-01-01') desc
        ) as position
    from reference.area_names

)

select
    area,
    name as area_name,
    sort_name
from ranked
where position = 1
order by area
