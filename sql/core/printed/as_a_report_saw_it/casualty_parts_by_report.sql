-- title: The world's mine/ERW casualties, divided, as a report saw them
-- grain: one row per report, year, breakdown and term that Landmine Monitor had printed by then
-- key: report, year, breakdown, region_scheme, term
-- audience: public
-- form: view by report
-- note: of each year and breakdown the parts of one vintage, the latest by then; what a print does
--   not count is no row, so parts need not add up to the total
-- note: a percentage without its count is no part: see core.casualty_shares_by_report
-- report: a label of core.printed_vintages, or this edition's id
-- year: calendar year of the incidents
-- region_scheme: code of reference.region_schemes; - where the breakdown is no region
-- term: term of the breakdown's vocabulary, or the region as printed
-- total: people; blank where the prints of one day contradict each other
-- qualifier: the print's own word: exact, at_least, more_than, nearly or approximately
-- base_rule: what the count is part of, as printed
-- vintage: the report it was last printed in by then
-- is_own: true when the report itself prints it
with

parts as (

    select
        figures.* exclude (region_scheme),
        coalesce(categories.breakdown, 'region') as breakdown,
        coalesce(figures.region_scheme, '-') as region_scheme,
        coalesce(categories.term, figures.region) as term
    from core.printed_figures_by_report as figures
    -- a region is a scope of its own and no category
    left join reference.printed_categories as categories
        on
            spelt(figures.dimension) = spelt(categories.dimension)
            and spelt(figures.category) = spelt(categories.category)
    where
        figures.series = 'LM'
        and figures.scope in ('global', 'region')
        and figures.measure = 'casualties_total'
        and figures.period_from = figures.period_to
        and length(figures.period_to) = 4
        and (
            categories.term is not null
            or (figures.scope = 'region' and figures.dimension is null)
        )

)

select
    report,
    cast(period_to as integer) as year,
    breakdown,
    region_scheme,
    term,
    cast(value as bigint) as total,
    qualifier,
    base_note as base_rule,
    vintage,
    is_own
from parts
qualify
    dense_rank() over (
        partition by report, period_to, breakdown
        order by
            is_secondary asc,
            coalesce(printed_until, date '0001-01-01') desc,
            vintage asc
    ) = 1
    and row_number() over (
        partition by report, period_to, breakdown, region_scheme, term, vintage
        order by is_secondary asc, print asc
    ) = 1
order by report, year, breakdown, total desc, region_scheme, term
