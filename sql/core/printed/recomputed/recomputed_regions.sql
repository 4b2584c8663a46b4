-- title: Printed regions made again from the world's total, people and areas
-- grain: one row per line of a print, method and number it gives
-- key: print_line, method, printed, recomputed
-- method: how it was recomputed
-- code: why they differ, where they do
with

counts as (

    select * from core.printed_counts

),

regions as (

    select
        vintage,
        period_to,
        sum(value) as value
    from counts
    where scope = 'region'
    group by all

),

totals as (

    select
        vintage,
        period_to,
        max(total) as total
    from core.printed_lines
    where place = '-' and period_from = period_to and not is_cluster and total is not null
    group by all

),

-- states and areas with casualties, as the note of a region's row counts them
noted_areas as (

    select
        print_line,
        vintage,
        period_to,
        number_in(base_note, '^([0-9]+) states and areas') as areas,
        number_in(base_note, 'partition of [0-9,]+ in ([0-9]+)') as all_areas
    from counts
    where scope = 'region'

),

sums_of_areas as (

    select
        vintage,
        period_to,
        sum(areas) as areas
    from noted_areas
    group by all
    having count(*) = count(areas)

),

made_again as (

    select
        counts.print_line,
        if(counts.scope = 'region', 'partition', 'sum_of_region') as method,
        counts.value as printed,
        if(
            counts.scope = 'region',
            totals.total - (regions.value - counts.value),
            regions.value
        ) as recomputed
    from counts
    inner join regions using (vintage, period_to)
    inner join totals using (vintage, period_to)
    where
        counts.scope in ('region', 'global')
        and counts.period_from = period_to
        and counts.dimension is null
        and counts.measure = 'casualties_total'
        and not counts.is_cluster
    union by name
    select
        noted_areas.print_line,
        'areas_of_regions' as method,
        noted_areas.areas as printed,
        noted_areas.all_areas - (sums_of_areas.areas - noted_areas.areas) as recomputed
    from noted_areas
    inner join sums_of_areas using (vintage, period_to)

)

select
    *,
    'print_contradicts_itself' as code
from made_again
where printed is not null and recomputed is not null
order by print_line, method, printed, recomputed
