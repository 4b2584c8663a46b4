-- title: Every printed figure names its place and has a value, a count of people without a unit
-- severity: warning
-- fix: fill Area (scope area, and no other) or Region (scope region), and Value or As printed, in
--   the workbook; a share has a measure of its own, and a count of people no unit
select
    source_row_id,
    not_used
from core.printed_figures
where not_used in (
        'place_missing', 'place_and_scope_differ', 'value_missing', 'unit_of_no_count'
    )
order by source_row_id
