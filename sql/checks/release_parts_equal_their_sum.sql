-- title: Cleared, reduced and cancelled add up to the released area a source prints
-- severity: warning
-- fix: compare the source; where it contradicts itself its own sum is kept
select
    source_row_id,
    cleared_m2,
    reduced_m2,
    cancelled_m2,
    printed_released_m2
from core.land_release_facts
where
    cleared_m2 is not null
    and coalesce(reduced_m2, cancelled_m2) is not null
    -- one hundredth of a square kilometre: what rounding to two decimals can do
    and abs(
        cleared_m2
        + coalesce(reduced_m2, 0)
        + coalesce(cancelled_m2, 0)
        - printed_released_m2
    ) > 10000
order by source_row_id
