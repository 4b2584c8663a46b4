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

),

counts as (

    select * from core.printed_counts

),

parts as (

    select * from core.printed_partitions

),

judged as (

    select * from core.printed_partition_sums

),

outcomes as (

    select * from core.recomputed_totals
    where method = 'outcomes'

),

-- each part is the total less the other parts
partitions as (

    select
        parts.print_line,
        'partition' as method,
        parts.value as printed,
        judged.printed - (judged.recomputed - parts.value) as recomputed,
        'print_contradicts_itself' as code
    from parts
    inner join judged
        on
            parts.place = judged.place
            and parts.vintage = judged.vintage
            and parts.period_to = judged.period_to
            and parts.is_cluster = judged.is_cluster
            and parts.dimension = judged.dimension
    where judged.printed is not null

),

-- the only part is the whole, which its outcomes give
only_parts as (

    select
        parts.print_line,
        'only_part' as method,
        parts.value as printed,
        outcomes.recomputed,
        outcomes.code
    from parts
    inner join lines
        on
            parts.place = lines.place
            and parts.vintage = lines.vintage
            and parts.period_to = lines.period_to
            and parts.is_cluster = lines.is_cluster
            and lines.period_from = lines.period_to
    inner join outcomes
        on lines.print_line = outcomes.print_line and outcomes.printed = outcomes.recomputed
    -- several parts are a partition
    left join judged
        on
            parts.place = judged.place
            and parts.vintage = judged.vintage
            and parts.period_to = judged.period_to
            and parts.is_cluster = judged.is_cluster
            and parts.dimension = judged.dimension
    where judged.dimension is null and not parts.is_cluster

),

totals_of_parts as (

    select
        lines.print_line,
        'sum_of_' || judged.dimension as method,
        lines.total as printed,
        judged.recomputed,
        'print_contradicts_itself' as code
    from lines
    inner join judged
        on
            lines.place = judged.place
            and lines.vintage = judged.vintage
            and lines.period_to = judged.period_to
            and lines.is_cluster = judged.is_cluster
    where lines.period_from = lines.period_to and lines.total is not null

),

-- a print that gives outcomes and no total: its partition says how many they are
outcomes_of_parts as (

    select
        lines.print_line,
        'outcomes_make_' || judged.dimension as method,
        judged.recomputed as printed,
        lines.killed + lines.injured + coalesce(lines.unknown, 0) as recomputed,
        'print_contradicts_itself' as code
    from lines
    inner join judged
        on
            lines.place = judged.place
            and lines.vintage = judged.vintage
            and lines.period_to = judged.period_to
            and lines.is_cluster = judged.is_cluster
    where
        lines.period_from = lines.period_to
        and lines.total is null
        and judged.printed = judged.recomputed
        and (lines.unknown is not null or lines.killed + lines.injured >= judged.recomputed)

),

-- the remnants are who is left of a total when every other device is taken off
remnants_left as (

    select
        lines.print_line,
        'total_less_other_devices' as method,
        lines.remnant as printed,
        judged.printed - (judged.recomputed - parts.value) as recomputed,
        'two_reports_differ' as code
    from lines
    inner join parts
        on
            lines.place = parts.place
            and lines.period_to = parts.period_to
            and parts.term = 'submunition'
            and not parts.is_cluster
    inner join judged
        on
            parts.place = judged.place
            and parts.vintage = judged.vintage
            and parts.period_to = judged.period_to
            and parts.is_cluster = judged.is_cluster
            and parts.dimension = judged.dimension
    where
        lines.is_cluster
        and lines.period_from = lines.period_to
        and (
            lines.remnant = judged.printed - (judged.recomputed - parts.value)
            or lines.printed_year = parts.printed_year
        )

),

mines as (

    select
        counts.print_line,
        'subtotal_of_mines' as method,
        counts.value as printed,
        (
            select sum(part.value)
            from counts as part
            inner join reference.printed_categories as categories
                on
                    spelt(part.dimension) = spelt(categories.dimension)
                    and spelt(part.category) = spelt(categories.category)
            where
                part.place = counts.place
                and part.vintage = counts.vintage
                and part.period_to = counts.period_to
                and ends_with(categories.term, 'mine')
                or part.place = counts.place
                and part.vintage = counts.vintage
                and part.period_to = counts.period_to
                and categories.term = 'mine_unspecified'
        ) as recomputed,
        'print_contradicts_itself' as code
    from counts
    where counts.category = 'all landmines (subtotal of the four)'

),

made_again as (

    select * from partitions
    union by name
    select * from only_parts
    union by name
    select * from totals_of_parts
    union by name
    select * from outcomes_of_parts
    union by name
    select * from remnants_left
    union by name
    select * from mines

)

select *
from made_again
where printed is not null and recomputed is not null
order by print_line, method, printed, recomputed
