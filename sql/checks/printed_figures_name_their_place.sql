-- title: Every printed figure names its place and has a value
-- severity: warning
-- fix: fill Area (scope area) or Region (scope region), and Value or As printed, in the workbook
select
    source_row_id,
    not_used
from core.printed_figures
where not_used in ('place_missing', 'value_missing')
order by source_row_id
