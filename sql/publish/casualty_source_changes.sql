-- title: Years in which the recording of casualties changed, by area
-- grain: one row per area, year and change
-- key: area, year, change
-- products: lm, published
-- note: a change of an area across such a year is no rise or fall and no trend: what was recorded
--   changed; publish.casualty_change_by_area names no direction then
-- note: the total of the world is shown all the same, with these areas as its footnote
-- note: who recorded, and what changed in detail, stays with the data team
-- area: ISO 3166 alpha-3, else the Monitor's own X-code
-- year: the year from which, or until which, the change holds
-- change: started, ended, widened, narrowed, method_changed or revised
-- area_name: name as printed in the edition
with

breaks as (

    select * from core.casualty_source_breaks

),

names as (

    select * from core.area_names

)

select distinct
    breaks.area,
    breaks.break_year as year,
    breaks.change,
    names.area_name
from breaks
inner join names on breaks.area = names.area
order by names.area_name, breaks.area, year desc, breaks.change
