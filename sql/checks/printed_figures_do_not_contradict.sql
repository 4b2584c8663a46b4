-- title: The latest print of a figure gives one value
-- severity: warning
-- fix: see core.printed_figures for both prints; there is no current value until one is corrected
select
    coordinate,
    vintage
from core.current_printed_figures
where is_contradicted
order by coordinate
