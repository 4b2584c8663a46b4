-- title: Printed parts made again from the total and the other parts, and totals from their parts
-- grain: one row per line of a print, method and number it gives
-- key: print_line, method, printed, recomputed
-- note: where the parts miss their total each disagrees: which one is wrong is not known
-- note: remnants are made of the total and all other devices, never of the submunitions
--   beside them
-- method: how it was recomputed
-- code: why they differ, where they do
with

lines as (

    select * from core.printed_lines
    where period_from = period_to

),

judged as (

    select * from core.printed_partition_sums

),

parts as (

    select
        parts.*,
        judged.dimension is null as is_alone,
        judged.printed - (judged.recomputed - parts.value) as left_by_the_others
    from core.printed_partitions as parts
    -- several parts are a partition, one alone is none
    left join judged using (place, vintage, period_to, is_cluster, dimension)

),

made_again as (

    -- each part is the total less the other parts
    select
        print_line,
        'partition' as method,
        value as printed,
        left_by_the_others as recomputed,
        'print_contradicts_itself' as code
    from parts
    union by name
    -- the only part is the whole, which its outcomes give
    select
        parts.print_line,
        'only_part' as method,
        parts.value as printed,
        outcomes.recomputed,
        outcomes.code
    from parts
    inner join lines using (place, vintage, period_to, is_cluster)
    inner join core.recomputed_totals as outcomes on lines.print_line = outcomes.print_line
    where
        parts.is_alone
        and not parts.is_cluster
        and outcomes.method = 'outcomes'
        and outcomes.printed = outcomes.recomputed
    union by name
    select
        lines.print_line,
        'sum_of_' || judged.dimension as method,
        lines.total as printed,
        judged.recomputed,
        'print_contradicts_itself' as code
    from lines
    inner join judged using (place, vintage, period_to, is_cluster)
    union by name
    -- a print that gives outcomes and no total: its partition says how many they are
    select
        lines.print_line,
        'outcomes_make_' || judged.dimension as method,
        judged.recomputed as printed,
        lines.killed + lines.injured + coalesce(lines.unknown, 0) as recomputed,
        'print_contradicts_itself' as code
    from lines
    inner join judged using (place, vintage, period_to, is_cluster)
    where
        lines.total is null
        and judged.printed = judged.recomputed
        and (lines.unknown is not null or lines.killed + lines.injured >= judged.recomputed)
    union by name
    -- the remnants are who is left of a total when every other device is taken off
    select
        lines.print_line,
        'total_less_other_devices' as method,
        lines.remnant as printed,
        parts.left_by_the_others as recomputed,
        'two_reports_differ' as code
    from lines
    inner join parts using (place, period_to)
    where
        lines.is_cluster
        and not parts.is_cluster
        and parts.term = 'submunition'
        and (lines.remnant = left_by_the_others or lines.printed_year = parts.printed_year)
    union by name
    select
        whole.print_line,
        'subtotal_of_mines' as method,
        whole.value as printed,
        sum(mines.value) as recomputed,
        'print_contradicts_itself' as code
    from core.printed_counts as whole
    inner join core.printed_counts as mines using (place, vintage, period_to)
    where
        whole.category = 'all landmines (subtotal of the four)'
        and (ends_with(mines.term, 'mine') or mines.term = 'mine_unspecified')
    group by whole.source_row_id, whole.print_line, whole.value

)

select *
from made_again
where printed is not null and recomputed is not null
order by print_line, method, printed, recomputed
