-- title: Of two versions of a workbook it is known which is the later
-- severity: warning
-- fix: decide in the list workbook_versions, or receive the later one with --replaces; until then
--   nothing of that source, area and year counts
select
    area,
    source,
    data_year,
    receipt,
    other_receipt,
    why
from core.versions_to_decide
where in_use is null
order by area, source, data_year, receipt, other_receipt
