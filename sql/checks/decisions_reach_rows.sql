-- title: Every decision of this edition on casualties reaches a row that is in use
-- severity: warning
-- fix: look for a slip in the line, or delete it; where a workbook was sent anew, decide anew; of a
--   list that is complete from a number up load every member
-- note: lines of older editions may be of what this one has no workbooks of
select
    file,
    line
from core.decisions_without_reach
where not contains(file, '/') or starts_with(file, getvariable('edition') || '/')
union all
-- a list whose members are not all on hand, of whatever edition, says nothing
select
    lines.file,
    lines.line
from decisions.coverage as lines
where
    lines.value = 'complete_from'
    and lines.members <> (
        select count(*) from marts.casualty_area_years as totals
        where totals.casualty_year = lines.first_year and totals.total >= lines.complete_from
    )
order by file, line
