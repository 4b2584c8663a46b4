-- title: Printed casualty figures recomputed from their printed parts
-- grain: one row per line of a print and method
-- key: print_line, method
-- note: a figure is recomputed only from other figures; printing it again proves nothing
-- note: a misfit is not mended: it says which print contradicts what
-- method: how it was recomputed
-- agrees: true when both are equal
-- code: why they differ; null when they agree
with

recomputed as (

    select * from core.recomputed_totals
    union all by name
    select * from core.recomputed_partitions
    union all by name
    select * from core.recomputed_regions
    union all by name
    select * from core.recomputed_ages
    union all by name
    select * from core.recomputed_shares
    union all by name
    select * from core.recomputed_periods
    union all by name
    select * from core.recomputed_submunitions

)

-- a line may be recomputed by one method against several: the one that does not fit counts
select
    print_line,
    method,
    cast(max(printed) as bigint) as printed,
    cast(
        coalesce(max(recomputed) filter (where recomputed <> printed), max(recomputed)) as bigint
    ) as recomputed,
    bool_and(recomputed = printed) as agrees,
    case when not bool_and(recomputed = printed) then max(code) end as code
from recomputed
group by print_line, method
order by print_line, method
