-- title: The country box as it stood when a report came out
-- grain: one row per area, year, series and measure printed by then
-- key: area, year, series, measure
-- args: report
-- audience: public
-- note: every vintage side by side is publish.area_casualty_profile
-- area: ISO 3166 alpha-3, else the Monitor's own X-code
-- year: calendar year of the incidents
-- series: LM, country profile or other: prints of different series are never mixed
-- measure: total, killed, injured, unknown, or a breakdown and its category as printed
-- count: people; blank where the prints of one day contradict each other
-- total_qualifier: the print's own word: exact, at_least, more_than, nearly or approximately
-- vintage: the report it was last printed in by then
-- is_own: true when the report itself prints it
with

figures as (

    select * from core.printed_figures_by(report)
    where
        scope = 'area'
        and period_from = period_to
        and length(period_to) = 4
        and starts_with(measure, 'casualties_')

),

boxes as (

    select
        figures.area,
        cast(figures.period_to as integer) as year,
        figures.series,
        coalesce(
            figures.dimension || ': ' || figures.category,
            replace(figures.measure, 'casualties_', '')
        ) as measure,
        figures.value,
        figures.qualifier,
        figures.vintage,
        figures.is_own,
        row_number() over (
            partition by
                figures.area,
                figures.period_to,
                figures.series,
                figures.measure,
                figures.dimension,
                figures.category
            order by figures.base_note is not null, figures.print
        ) as position
    from figures

)

select
    boxes.area,
    boxes.year,
    boxes.series,
    boxes.measure,
    cast(boxes.value as bigint) as count,
    boxes.qualifier as total_qualifier,
    boxes.vintage,
    boxes.is_own
from boxes
where boxes.position = 1
order by boxes.area, boxes.year, boxes.series, boxes.measure
