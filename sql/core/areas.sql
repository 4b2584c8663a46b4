-- title: Areas of the edition: name and class on its status day
-- grain: one row per area that exists on the edition's status day
-- key: area
-- audience: public
-- area: ISO 3166 alpha-3, else the Monitor's own X-code
-- area_name: name as printed in the edition
-- sort_name: key for alphabetical order
-- area_class: state or other_area
with

existing as (

    select * from reference.areas
    where
        getvariable('as_of_status') >= coalesce(existed_from, date '0001-01-01')
        and getvariable('as_of_status') < coalesce(existed_to, date '9999-12-31')

),

names as (

    select * from reference.area_names

),

classes as (

    select * from reference.area_classes

)

select
    names.area,
    names.name as area_name,
    names.sort_name,
    classes.class as area_class
from existing
inner join names on existing.area = names.area
inner join classes
    on
        existing.area = classes.area
        and getvariable('as_of_status') >= coalesce(classes.from_on, date '0001-01-01')
        and getvariable('as_of_status') < coalesce(classes.to_on, date '9999-12-31')
where
    getvariable('as_of_status') >= coalesce(names.used_from, date '0001-01-01')
    and getvariable('as_of_status') < coalesce(names.used_to, date '9999-12-31')
order by names.area
