-- title: Every report that printed a figure has a label that says its day or year
-- severity: warning
-- fix: write the label as LM2026, CMM2026 or CP 2026-05-01, or add it to
--   reference/printed_editions.csv or printed_edition_aliases.csv; until then its figures are of a
--   report of unknown day, outside every series
with

unknown as (

    select
        vintage,
        measure,
        coalesce(area, region, 'XWD') as place,
        coalesce(period_to, 'no period') as period,
        source_row_id
    from core.printed_figures
    where vintage not in (select vintages.label from core.printed_vintages as vintages)

)

select
    vintage,
    measure,
    count(*) as figures,
    string_agg(distinct place, ', ' order by place) as places,
    string_agg(distinct period, ', ' order by period) as periods,
    'yearly tables, revisions, first and last prints and ranks' as left_out_of,
    min(source_row_id) as first_row
from unknown
group by vintage, measure
order by vintage, measure
