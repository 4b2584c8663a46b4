-- title: Counts and shares of kinds of the world's mine/ERW casualties, as last printed
-- grain: one row per year, breakdown, term and base
-- key: year, breakdown, term, base_rule
-- note: of Landmine Monitor; a share is a share of its base alone, and two bases give two rows
-- note: a category that no vocabulary has keeps its printed word
-- year: calendar year of the incidents
-- breakdown: civilian_status, age_group, sex, age-sex, device_type or region
-- term: term of the breakdown's vocabulary, else the printed category
-- base_rule: what the count is part of and the share is of, as printed
-- people: people; null where none was printed, or two categories of one term were
-- share: percent, as it was rounded in print; null where none was printed
-- base: people of the base, as printed; null where not printed
-- whom: whom a category counts that is a part of another, or several together; null of a term
-- qualifier: how far the count, else the share, can be trusted
-- vintage: the report it was last printed in
-- count_row: number of the count's print in core.printed_figures
-- share_row: number of the share's print
-- is_secondary: true when the print is known only from a text that quotes the Monitor
with

prints as (

    select
        try_cast(figures.period_to as bigint) as year,
        if(figures.scope = 'region', 'region', coalesce(
            categories.breakdown,
            case
                when spelt(figures.category) in ('boy', 'girl', 'man', 'woman') then 'age-sex'
                when figures.dimension = 'status' then 'civilian_status'
                when figures.dimension = 'age' then 'age_group'
                when figures.dimension = 'device' then 'device_type'
                else figures.dimension
            end
        )) as breakdown,
        coalesce(
            if(figures.scope = 'region', figures.region, categories.term),
            figures.category,
            'not said'
        ) as term,
        if(categories.term is null, others.what, null) as whom,
        coalesce(figures.base_note, 'not said') as base_rule,
        number_in(
            figures.base_note, '(?:known [(]|partition of |subset of )([0-9,]+)'
        ) as base,
        figures.measure,
        figures.value,
        figures.qualifier,
        figures.vintage,
        figures.printed_until,
        figures.print,
        figures.is_secondary,
        figures.source_title,
        figures.source_url
    from core.current_printed_figures as figures
    -- a region has no category, and some printed categories no term
    left join reference.printed_categories as categories
        on
            spelt(figures.dimension) = spelt(categories.dimension)
            and spelt(figures.category) = spelt(categories.category)
    -- some categories are a part of another, or several together
    left join reference.printed_subcategories as others
        on
            figures.dimension = others.dimension
            and regexp_full_match(figures.category, others.pattern)
    where
        figures.series = 'LM'
        and figures.scope in ('global', 'region')
        and figures.measure in ('casualties_total', 'casualties_share')
        and (figures.dimension is not null or figures.scope = 'region')
        and figures.dimension is distinct from 'topic'
        and figures.period_from = figures.period_to
        and length(figures.period_to) = 4
        and try_cast(figures.period_to as bigint) is not null
        and figures.value is not null

),

of_vintages as (

    select
        year,
        breakdown,
        term,
        base_rule,
        vintage,
        printed_until,
        max(base) as base,
        min(whom) as whom,
        count(*) filter (where measure = 'casualties_total') as counts,
        count(*) filter (where measure = 'casualties_share') as shares,
        max(value) filter (where measure = 'casualties_total') as people,
        max(value) filter (where measure = 'casualties_share') as share,
        max(print) filter (where measure = 'casualties_total') as count_row,
        max(print) filter (where measure = 'casualties_share') as share_row,
        word_of_prints(qualifier) as qualifier,
        bool_or(is_secondary) as is_secondary,
        min(source_title) as source_title,
        min(source_url) as source_url
    from prints
    group by year, breakdown, term, base_rule, vintage, printed_until

)

select
    year,
    breakdown,
    term,
    base_rule,
    if(counts = 1, cast(people as bigint), null) as people,
    if(shares = 1, cast(share as decimal(9, 1)), null) as share,
    base,
    whom,
    qualifier,
    vintage,
    if(counts = 1, count_row, null) as count_row,
    if(shares = 1, share_row, null) as share_row,
    is_secondary,
    source_title,
    source_url
from of_vintages
qualify
    row_number() over (
        partition by year, breakdown, term, base_rule
        order by coalesce(printed_until, date '0001-01-01') desc, vintage
    ) = 1
order by year, breakdown, term, base_rule
