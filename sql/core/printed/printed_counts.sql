-- title: Casualties that reports printed, as counts of people
-- grain: one row per printed count
-- key: source_row_id
-- source_row_id: receipt, sheet and Excel row of the print
-- place: area or region; - for the world
-- series: the series of reports
-- period_from: year the period begins; - from the start of counting
-- period_to: year, month or day the period ends; not said where a print does not say it
-- measure: what is counted, of mines/ERW or of cluster munitions
-- term: term of the vocabulary that the category stands for
-- base_note: what the count is part of
-- qualifier: exact, at_least, more_than, nearly or approximately
-- value: people, as printed
select
    figures.source_row_id,
    figures.print_line,
    figures.scope,
    coalesce(figures.area, figures.region, '-') as place,
    figures.series,
    figures.vintage,
    coalesce(figures.period_from, '-') as period_from,
    coalesce(figures.period_to, 'not said') as period_to,
    replace(figures.measure, 'cluster_', '') as measure,
    starts_with(figures.measure, 'cluster_') as is_cluster,
    figures.dimension,
    figures.category,
    categories.term,
    figures.base_note,
    left(figures.printed_on, 4) as printed_year,
    figures.source_url,
    figures.qualifier,
    figures.value
from core.printed_figures as figures
-- a total has no category, and not every category is a term yet
left join reference.printed_categories as categories
    on
        spelt(figures.dimension) = spelt(categories.dimension)
        and spelt(figures.category) = spelt(categories.category)
where
    is_of_casualties(figures.measure)
    and figures.unit is null
    and figures.not_used is null
    and figures.value is not null
order by figures.source_row_id
