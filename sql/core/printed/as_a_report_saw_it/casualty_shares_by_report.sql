-- title: Counts and shares of kinds of casualties as a report saw them
-- grain: one row per report, year, category, base and vintage that was printed by then
-- key: report, year, dimension, category, base_rule, vintage
-- audience: public
-- form: view by report
-- note: of the world, by Landmine Monitor; a share is a share of its base alone, and two bases give
--   two rows
-- note: nothing is computed: a share is as it was rounded in print
-- report: a label of core.printed_vintages, or this edition's id
-- year: calendar year of the incidents
-- dimension: status, age, sex or device
-- base_rule: what the count is part of and the share is of, as printed
-- count: people; blank where none was printed
-- share: percent; blank where none was printed
-- is_of_children: true where the category is children, or boys or girls
-- vintage: the report it was last printed in by then
-- is_own: true when the report itself prints it
select
    report,
    cast(period_to as integer) as year,
    dimension,
    category,
    coalesce(base_note, 'not said') as base_rule,
    cast(max(value) filter (where measure = 'casualties_total') as bigint) as count,
    cast(max(value) filter (where measure = 'casualties_share') as decimal(9, 1)) as share,
    contains(category, 'child') or category in ('boy', 'girl') as is_of_children,
    vintage,
    is_own
from core.printed_figures_by_report
where
    series = 'LM'
    and scope = 'global'
    and measure in ('casualties_total', 'casualties_share')
    and dimension is not null
    and period_from = period_to
    and length(period_to) = 4
group by report, period_to, dimension, category, base_note, vintage, is_own
order by report, year, dimension, category, base_rule, vintage
