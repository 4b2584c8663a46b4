-- title: A row of all of an area, a year or an item is the sum of the rows of its parts
-- severity: warning
-- fix: ask whether parts are missing, or the row is of something else; until then one counts, as at
--   least so much: the row, or its parts where it lacks a number that they give
select
    record_kind,
    whole_row_id,
    count(*) as parts,
    min(part_row_id) as first_part_row_id
from core.wholes_and_parts
where not adds_up
group by record_kind, whole_row_id
order by record_kind, whole_row_id
