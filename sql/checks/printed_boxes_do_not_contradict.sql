-- title: Printed parts, shares and sister reports agree (outcomes: printed_parts_equal_total)
-- severity: warning
-- fix: compare the source; both figures stay as printed, and core.printed_recomputations keeps why
select
    print_line,
    method,
    printed,
    recomputed,
    code
from core.printed_recomputations
where not agrees and method <> 'outcomes'
order by print_line, method
