-- title: Submunitions of Landmine Monitor made of Cluster Munition Monitor's remnants, and back
-- grain: one row per line of a print, method and number it gives
-- key: print_line, method, printed, recomputed
-- note: a submunition is a remnant only by reports of one year that stand on two pages
-- method: how it was recomputed
-- code: why they differ, where they do
with

submunitions as (

    select * from core.printed_counts
    where term = 'submunition' and period_from = period_to and not is_cluster

),

remnants as (

    select * from core.printed_lines
    where is_cluster and period_from = period_to and remnant is not null

)

-- two reports of one year; one page says it twice and proves nothing
select distinct
    sides.print_line,
    'submunitions_are_remnants' as method,
    sides.printed,
    max(sides.other) over (partition by sides.side, sides.print_line, sides.printed) as recomputed,
    'two_reports_differ' as code
from submunitions
inner join remnants using (place, period_to, printed_year)
cross join lateral (values
    ('submunitions', submunitions.print_line, submunitions.value, remnants.remnant),
    ('remnants', remnants.print_line, remnants.remnant, submunitions.value)
) as sides (side, print_line, printed, other)
where submunitions.source_url <> remnants.source_url
order by print_line, method, printed, recomputed
