-- title: Parts of the world's mine/ERW casualties, as last printed by Landmine Monitor
-- grain: one row per year, breakdown and term
-- key: casualty_year, breakdown, region_scheme, term
-- note: of each year and breakdown the parts of one vintage, the latest that counts people
-- note: a percentage without its count is no part: it cannot be added or checked
-- casualty_year: calendar year of the casualties
-- region_scheme: code of reference.region_schemes; - where the breakdown is no region
-- term: term of the breakdown's vocabulary, or the region as printed
-- value: people, as printed
-- qualifier: exact, at_least, more_than, nearly or approximately, as printed
-- areas: states and areas of a region with casualties, as printed; null where not printed
-- base: people of the known base, as printed; null where not printed
-- is_secondary: true when the print is known only from a text that quotes the Monitor
-- source_row_id: receipt, sheet and Excel row of the print
with

parts as (

    select
        prints.*,
        cast(prints.period_to as integer) as casualty_year,
        coalesce(categories.breakdown, 'region') as breakdown,
        coalesce(prints.region_scheme, '-') as scheme,
        coalesce(categories.term, prints.region) as term
    from core.printed_figures as prints
    -- a region is a scope of its own and no category
    left join reference.printed_categories as categories
        on
            spelt(prints.dimension) = spelt(categories.dimension)
            and spelt(prints.category) = spelt(categories.category)
    where
        prints.series = 'LM'
        and prints.scope in ('global', 'region')
        and prints.measure = 'casualties_total'
        and prints.not_used is null
        and prints.period_from = prints.period_to
        and length(prints.period_to) = 4
        and (categories.term is not null or prints.scope = 'region')

)

select
    casualty_year,
    breakdown,
    scheme as region_scheme,
    term,
    value,
    qualifier,
    number_in(base_note, '^([0-9]+) states and areas') as areas,
    number_in(base_note, 'known [(]([0-9,]+)[)]') as base,
    vintage,
    evidence <> 'monitor_print' as is_secondary,
    source_row_id,
    source_title,
    source_url
from parts
qualify
    dense_rank() over (
        partition by casualty_year, breakdown
        order by evidence asc, coalesce(printed_until, date '0001-01-01') desc, vintage asc
    ) = 1
    and row_number() over (
        partition by casualty_year, breakdown, scheme, term, evidence, vintage
        order by source_row_id
    ) = 1
order by casualty_year, breakdown, region_scheme, term
