-- title: Years in which the recording of casualties changed, by area
-- grain: one row per area, year and change
-- key: area, year, change
-- references: area = publish.areas.area
-- references: year = publish.years.year
-- products: lm, published
-- note: a change of an area across such a year is no rise or fall and no trend: what was recorded
--   changed; publish.casualty_change_by_area names no direction then
-- note: the total of the world is shown all the same, with these areas as its footnote
-- note: who recorded, and what changed in detail, stays with the data team
-- empty: no change of a source, or of how it records, is known here
-- year: the year from which, or until which, the change holds
-- change: started, ended, widened, narrowed, method_changed or revised
select distinct
    breaks.area,
    cast(breaks.break_year as bigint) as year,
    breaks.change,
    names.area_name
from core.casualty_source_breaks as breaks
inner join core.area_names as names on breaks.area = names.area
order by names.area_name, breaks.area, year desc, breaks.change
