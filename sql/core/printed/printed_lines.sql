-- title: Totals of casualties with their outcomes and causes, line by line of a print
-- grain: one row per line of a print
-- key: print_line, place, period_from, period_to, is_cluster
-- place: area or region; - for the world
-- period_from: year the period begins; - from the start of counting
-- period_to: year, month or day the period ends
-- total: people, as printed; each count is blank where the line has none
-- is_exact: true when the total is printed as the very number
-- unknown: people whose survival is not known
-- attack: casualties of attacks
-- remnant: casualties of remnants
select
    print_line,
    scope,
    place,
    vintage,
    period_from,
    period_to,
    is_cluster,
    printed_year,
    source_url,
    max(value) filter (where measure = 'casualties_total') as total,
    bool_and(qualifier = 'exact') filter (
        where measure = 'casualties_total'
    ) as is_exact,
    max(value) filter (where measure = 'casualties_killed') as killed,
    max(value) filter (where measure = 'casualties_injured') as injured,
    max(value) filter (where measure = 'casualties_unknown') as unknown,
    max(value) filter (where measure = 'casualties_attack') as attack,
    max(value) filter (where measure = 'casualties_remnant') as remnant
from core.printed_counts
where dimension is null
group by
    print_line,
    scope,
    place,
    vintage,
    period_from,
    period_to,
    is_cluster,
    printed_year,
    source_url
order by print_line, place, period_from, period_to, is_cluster
