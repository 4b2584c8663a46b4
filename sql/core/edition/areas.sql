-- title: Areas of the edition: name and class on its status day
-- grain: one row per area that exists on the edition's status day
-- key: area
-- audience: public
-- area_class: state or other_area
with

existing as (

    select * from reference.areas
    where
        getvariable('as_of_status') >= coalesce(existed_from, date '0001-01-01')
        and getvariable('as_of_status') < coalesce(existed_to, date '9999-12-31')

)

select
    names.area,
    names.name as area_name,
    names.sort_name,
    classes.class as area_class
from existing
inner join reference.area_names as names on existing.area = names.area
inner join reference.area_classes as classes
    on
        existing.area = classes.area
        and getvariable('as_of_status') >= coalesce(classes.from_on, date '0001-01-01')
        and getvariable('as_of_status') < coalesce(classes.to_on, date '9999-12-31')
where
    getvariable('as_of_status') >= coalesce(names.used_from, date '0001-01-01')
    and getvariable('as_of_status') < coalesce(names.used_to, date '9999-12-31')
order by names.area
