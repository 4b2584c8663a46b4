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

prints as (

    select * from core.printed_figures
    where
        series = 'LM'
        and scope in ('global', 'region')
        and measure = 'casualties_total'
        and not_used is null
        and period_from = period_to
        and length(period_to) = 4

),

parts as (

    select
        cast(prints.period_to as integer) as casualty_year,
        coalesce(categories.breakdown, 'region') as breakdown,
        coalesce(prints.region_scheme, '-') as region_scheme,
        coalesce(categories.term, prints.region) as term,
        prints.value,
        prints.qualifier,
        try_cast(
            nullif(regexp_extract(prints.base_note, '^([0-9]+) states and areas', 1), '') as bigint
        ) as areas,
        try_cast(
            replace(
                nullif(regexp_extract(prints.base_note, 'known [(]([0-9,]+)[)]', 1), ''), ',', ''
            ) as bigint
        ) as base,
        prints.vintage,
        prints.printed_until,
        prints.evidence,
        prints.source_row_id,
        prints.source_title,
        prints.source_url
    from prints
    -- a region is a scope of its own and no category
    left join reference.printed_categories as categories
        on
            spelt(prints.dimension) = spelt(categories.dimension)
            and spelt(prints.category) = spelt(categories.category)
    where categories.term is not null or prints.scope = 'region'

),

ranked as (

    select
        parts.casualty_year,
        parts.breakdown,
        parts.region_scheme,
        parts.term,
        parts.value,
        parts.qualifier,
        parts.areas,
        parts.base,
        parts.vintage,
        parts.evidence,
        parts.source_row_id,
        parts.source_title,
        parts.source_url,
        dense_rank() over (
            partition by parts.casualty_year, parts.breakdown
            order by
                parts.evidence asc,
                coalesce(parts.printed_until, date '0001-01-01') desc,
                parts.vintage asc
        ) as age,
        row_number() over (
            partition by
                parts.casualty_year,
                parts.breakdown,
                parts.region_scheme,
                parts.term,
                parts.evidence,
                parts.vintage
            order by parts.source_row_id
        ) as position
    from parts

)

select
    casualty_year,
    breakdown,
    region_scheme,
    term,
    value,
    qualifier,
    areas,
    base,
    vintage,
    evidence <> 'monitor_print' as is_secondary,
    source_row_id,
    source_title,
    source_url
from ranked
where age = 1 and position = 1
order by casualty_year, breakdown, region_scheme, term
