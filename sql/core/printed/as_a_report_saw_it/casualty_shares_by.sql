-- title: Counts and shares of kinds of casualties as they stood when a report came out
-- grain: one row per year, category, base and report that Landmine Monitor had printed by then
-- key: year, dimension, category, base_rule, vintage
-- args: report
-- audience: public
-- note: of the world; a share is a share of its base alone, and two bases give two rows
-- note: nothing is computed: a share is as it was rounded in print
-- year: calendar year of the incidents
-- dimension: status, age, sex or device
-- category: category as printed
-- base_rule: what the count is part of and the share is of, as printed
-- count: people; blank where none was printed
-- share: percent; blank where none was printed
-- vintage: the report it was last printed in by then
-- is_own: true when the report itself prints it
with

figures as (

    select * from core.printed_figures_by(report)
    where
        series = 'LM'
        and scope = 'global'
        and measure in ('casualties_total', 'casualties_share')
        and dimension is not null
        and period_from = period_to
        and length(period_to) = 4

)

select
    cast(figures.period_to as integer) as year,
    figures.dimension,
    figures.category,
    coalesce(figures.base_note, 'not said') as base_rule,
    cast(
        max(figures.value) filter (where figures.measure = 'casualties_total') as bigint
    ) as count,
    cast(
        max(figures.value) filter (where figures.measure = 'casualties_share') as decimal(9, 1)
    ) as share,
    figures.vintage,
    figures.is_own
from figures
group by
    figures.period_to,
    figures.dimension,
    figures.category,
    figures.base_note,
    figures.vintage,
    figures.is_own
order by year, figures.dimension, figures.category, base_rule, figures.vintage
