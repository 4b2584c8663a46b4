-- title: The country box as a report saw it
-- grain: one row per report, area, year, series and measure printed by then
-- key: report, area, year, series, measure
-- audience: public
-- form: view by report
-- note: every vintage side by side is publish.area_casualty_profile
-- report: a label of core.printed_vintages, or this edition's id
-- year: calendar year of the incidents
-- series: LM, country profile or other: prints of different series are never mixed
-- measure: total, killed, injured, unknown, or a breakdown and its category as printed
-- count: people; blank where the prints of one day contradict each other
-- qualifier: the print's own word: exact, at_least, more_than, nearly or approximately
-- vintage: the report it was last printed in by then
-- is_own: true when the report itself prints it
select
    report,
    area,
    cast(period_to as integer) as year,
    series,
    coalesce(dimension || ': ' || category, replace(measure, 'casualties_', '')) as measure,
    cast(value as bigint) as count,
    qualifier,
    vintage,
    is_own
from core.printed_figures_by_report as figures
where
    scope = 'area'
    and period_from = period_to
    and length(period_to) = 4
    and measure in (
        'casualties_total', 'casualties_killed', 'casualties_injured', 'casualties_unknown'
    )
qualify row_number() over (
    partition by report, area, period_to, series, figures.measure, dimension, category
    order by base_note is not null, print
) = 1
order by report, area, year, series, measure
