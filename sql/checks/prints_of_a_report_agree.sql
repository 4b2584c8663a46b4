-- title: Two prints of one report give one value for one figure
-- severity: warning
-- fix: look both up; a text that quotes the report gives way to the report, and of two pages of the
--   report itself neither is current
with

prints as (

    select
        coordinate,
        vintage,
        coalesce(area, region, 'XWD') as place,
        period_from,
        period_to,
        measure,
        dimension,
        category,
        source_row_id,
        value,
        format(
            '{} ({}, {})',
            rtrim(rtrim(cast(value as varchar), '0'), '.'),
            evidence,
            source_title
        ) as told
    from core.printed_figures
    where not_used is null and value is not null and measure <> 'finding'

)

select
    vintage,
    place,
    period_from,
    period_to,
    measure,
    dimension,
    category,
    string_agg(distinct told, ' / ' order by told) as printed,
    min(source_row_id) as first_row,
    max(source_row_id) as last_row
from prints
group by coordinate, vintage, place, period_from, period_to, measure, dimension, category
having count(distinct value) > 1
order by vintage, place, period_to, measure, dimension, category
