-- title: Casualties that reports printed, as counts of people
-- grain: one row per printed count
-- key: source_row_id
-- source_row_id: receipt, sheet and Excel row of the print
-- place: area or region; - for the world
-- series: the series of reports
-- period_from: year the period begins; - from the start of counting
-- period_to: year, month or day the period ends; not said where a print does not say it
-- measure: what is counted, of mines/ERW or of cluster munitions
-- base_note: what the count is part of
-- qualifier: exact, at_least, more_than, nearly or approximately
-- value: people, as printed
with

figures as (

    select * from core.printed_figures
    where
        measure like '%casualties%'
        and not_used is null
        and value is not null

)

select
    source_row_id,
    print_line,
    scope,
    coalesce(area, region, '-') as place,
    series,
    vintage,
    coalesce(period_from, '-') as period_from,
    coalesce(period_to, 'not said') as period_to,
    replace(measure, 'cluster_', '') as measure,
    starts_with(figures.measure, 'cluster_') as is_cluster,
    dimension,
    category,
    base_note,
    left(printed_on, 4) as printed_year,
    source_url,
    qualifier,
    value
from figures
where unit is null
order by source_row_id
