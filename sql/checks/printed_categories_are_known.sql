-- title: Every printed category of casualties is a term, or known to be none
-- severity: warning
-- fix: write the category as reference/printed_categories.csv has it, or add it there, or to
--   printed_subcategories.csv where it is part of another; until then no breakdown has its people
with

unknown as (

    select
        figures.dimension,
        figures.category,
        figures.vintage,
        coalesce(figures.area, figures.region, 'XWD') as place,
        coalesce(figures.period_to, 'no period') as period,
        figures.source_row_id
    from core.printed_figures as figures
    where
        figures.measure like '%casualties%'
        and figures.dimension is not null
        and figures.not_used is null
        and not exists (
            select 1 from reference.printed_categories as categories
            where
                spelt(figures.dimension) = spelt(categories.dimension)
                and spelt(figures.category) = spelt(categories.category)
        )
        and not exists (
            select 1 from reference.printed_subcategories as parts
            where
                spelt(figures.dimension) = parts.dimension
                and regexp_full_match(spelt(figures.category), spelt(parts.pattern))
        )

)

select
    dimension,
    category,
    count(*) as figures,
    string_agg(distinct vintage, ', ' order by vintage) as vintages,
    string_agg(distinct place, ', ' order by place) as places,
    string_agg(distinct period, ', ' order by period) as periods,
    'breakdowns of the world, shares and sums of parts' as left_out_of,
    min(source_row_id) as first_row
from unknown
group by dimension, category
order by dimension, category
