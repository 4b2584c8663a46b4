-- title: The world's mine/ERW casualties, divided, as they stood when a report came out
-- grain: one row per year, breakdown and term that Landmine Monitor had printed by then
-- key: year, breakdown, region_scheme, term
-- args: report [, divided_by]
-- audience: public
-- note: divided_by is civilian_status, age_group, sex, device_type or region; without it all
-- note: of each year and breakdown the parts of one vintage, the latest by then; what a print does
--   not count is no row, so parts need not add up to the total
-- note: a percentage without its count is no part: see core.casualty_shares_by
-- year: calendar year of the incidents
-- breakdown: civilian_status, age_group, sex, device_type or region
-- region_scheme: code of reference.region_schemes; - where the breakdown is no region
-- term: term of the breakdown's vocabulary, or the region as printed
-- total: people; blank where the prints of one day contradict each other
-- total_qualifier: the print's own word: exact, at_least, more_than, nearly or approximately
-- base_rule: what the count is part of, as printed
-- vintage: the report it was last printed in by then
-- is_own: true when the report itself prints it
with

figures as (

    select * from core.printed_figures_by(report)
    where
        series = 'LM'
        and scope in ('global', 'region')
        and measure = 'casualties_total'
        and period_from = period_to
        and length(period_to) = 4

),

parts as (

    select
        cast(figures.period_to as integer) as year,
        coalesce(categories.breakdown, 'region') as breakdown,
        coalesce(figures.region_scheme, '-') as region_scheme,
        coalesce(categories.term, figures.region) as term,
        figures.value,
        figures.qualifier,
        figures.base_note,
        figures.vintage,
        figures.is_own,
        figures.is_secondary,
        figures.print,
        vintages.printed_until
    from figures
    -- a report nobody has listed has no day
    left join core.printed_vintages as vintages on figures.vintage = vintages.label
    -- a region is a scope of its own and no category
    left join reference.printed_categories as categories
        on
            spelt(figures.dimension) = spelt(categories.dimension)
            and spelt(figures.category) = spelt(categories.category)
    where categories.term is not null or (figures.scope = 'region' and figures.dimension is null)

),

ranked as (

    select
        parts.year,
        parts.breakdown,
        parts.region_scheme,
        parts.term,
        parts.value,
        parts.qualifier,
        parts.base_note,
        parts.vintage,
        parts.is_own,
        dense_rank() over (
            partition by parts.year, parts.breakdown
            order by
                parts.is_secondary asc,
                coalesce(parts.printed_until, date '0001-01-01') desc,
                parts.vintage asc
        ) as age,
        row_number() over (
            partition by
                parts.year, parts.breakdown, parts.region_scheme, parts.term, parts.vintage
            order by parts.is_secondary asc, parts.print asc
        ) as position
    from parts

)

select
    ranked.year,
    ranked.breakdown,
    ranked.region_scheme,
    ranked.term,
    cast(ranked.value as bigint) as total,
    ranked.qualifier as total_qualifier,
    ranked.base_note as base_rule,
    ranked.vintage,
    ranked.is_own
from ranked
where
    ranked.age = 1
    and ranked.position = 1
    and (divided_by is null or ranked.breakdown = divided_by)
order by ranked.year, ranked.breakdown, total desc, ranked.term
