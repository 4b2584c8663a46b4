-- title: Every area in a record or an act exists in the reference
-- severity: error
-- fix: add the area to reference/areas.csv, with a name and a class
with

used as (

    select distinct area from core.casualties
    union
    select distinct area from core.treaty_acts
    union
    select distinct area from core.printed_figures
    where area is not null

)

select used.area
from used
-- the missing ones are what is looked for
left join reference.areas as areas on used.area = areas.area
where areas.area is null
order by used.area
