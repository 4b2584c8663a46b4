-- title: Submunitions of Landmine Monitor made of Cluster Munition Monitor's remnants, and back
-- grain: one row per line of a print, method and number it gives
-- key: print_line, method, printed, recomputed
-- note: a submunition is a remnant only by reports of one year that stand on two pages
-- method: how it was recomputed
-- code: why they differ, where they do
with

submunitions as (

    select
        counts.print_line,
        counts.place,
        counts.period_to,
        counts.printed_year,
        counts.source_url,
        counts.value
    from core.printed_counts as counts
    inner join reference.printed_categories as categories
        on
            spelt(counts.dimension) = spelt(categories.dimension)
            and spelt(counts.category) = spelt(categories.category)
    where
        categories.term = 'submunition'
        and counts.period_from = counts.period_to
        and not counts.is_cluster

),

remnants as (

    select
        print_line,
        place,
        period_to,
        printed_year,
        source_url,
        remnant as value
    from core.printed_lines
    where is_cluster and remnant is not null and period_from = period_to

),

-- two reports of one year; one page says it twice and proves nothing
invariants as (

    select
        submunitions.print_line,
        'submunitions_are_remnants' as method,
        submunitions.value as printed,
        max(remnants.value) as recomputed,
        'two_reports_differ' as code
    from submunitions
    inner join remnants
        on
            submunitions.place = remnants.place
            and submunitions.period_to = remnants.period_to
            and submunitions.printed_year = remnants.printed_year
            and submunitions.source_url <> remnants.source_url
    group by submunitions.print_line, submunitions.value
    union all
    select
        remnants.print_line,
        'submunitions_are_remnants' as method,
        remnants.value as printed,
        max(submunitions.value) as recomputed,
        'two_reports_differ' as code
    from remnants
    inner join submunitions
        on
            submunitions.place = remnants.place
            and submunitions.period_to = remnants.period_to
            and submunitions.printed_year = remnants.printed_year
            and submunitions.source_url <> remnants.source_url
    group by remnants.print_line, remnants.value

)

select distinct
    print_line,
    method,
    printed,
    recomputed,
    code
from invariants
where printed is not null and recomputed is not null
order by print_line, method, printed, recomputed
