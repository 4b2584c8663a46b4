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
    group by vintage, period_to

),

-- totals of a place and year: those of the same report first, then of any other
totals as (

    select
        place,
        period_to,
        is_cluster,
        vintage,
        max(total) as total
    from core.printed_lines
    where period_from = period_to and total is not null
    group by place, period_to, is_cluster, vintage

),

of_regions as (

    select
        counts.print_line,
        case counts.scope when 'region' then 'partition' else 'sum_of_region' end as method,
        counts.value as printed,
        case counts.scope
            when 'region' then totals.total - (regions.value - counts.value)
            else regions.value
        end as recomputed,
        'print_contradicts_itself' as code
    from counts
    inner join regions
        on counts.vintage = regions.vintage and counts.period_to = regions.period_to
    inner join totals
        on
            counts.vintage = totals.vintage
            and counts.period_to = totals.period_to
            and totals.place = '-'
            and not totals.is_cluster
    where
        counts.period_from = counts.period_to
        and counts.dimension is null
        and counts.measure = 'casualties_total'
        and not counts.is_cluster
        and counts.scope in ('region', 'global')

),

-- states and areas with casualties, as the note of a region's row counts them
noted_areas as (

    select
        print_line,
        vintage,
        period_to,
        try_cast(
            nullif(regexp_extract(base_note, '^([0-9]+) states and areas', 1), '') as bigint
        ) as areas,
        try_cast(
            nullif(regexp_extract(base_note, 'partition of [0-9,]+ in ([0-9]+)', 1), '') as bigint
        ) as all_areas
    from counts
    where scope = 'region'

),

areas_of_regions as (

    select
        noted_areas.print_line,
        'areas_of_regions' as method,
        noted_areas.areas as printed,
        noted_areas.all_areas - (sums.areas - noted_areas.areas) as recomputed,
        'print_contradicts_itself' as code
    from noted_areas
    inner join (
        select
            vintage,
            period_to,
            sum(areas) as areas
        from noted_areas
        group by vintage, period_to
        having count(*) = count(areas)
    ) as sums
        on noted_areas.vintage = sums.vintage and noted_areas.period_to = sums.period_to

),

made_again as (

    select * from of_regions
    union by name
    select * from areas_of_regions

)

select *
from made_again
where printed is not null and recomputed is not null
order by print_line, method, printed, recomputed
