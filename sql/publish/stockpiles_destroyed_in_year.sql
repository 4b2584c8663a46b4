-- title: Stockpiles destroyed, by calendar year
-- grain: one row per treaty, year, State and item
-- key: treaty, year, area, item
-- references: area = publish.areas.area
-- references: year = publish.years.year
-- trace: destroyed = sum(fact.quantity)
--   from core.destroyed_stockpiles as fact
--   where fact.treaty = figure.treaty and fact.destroyed_year = figure.year
--   and fact.area = figure.area and fact.item = figure.item
--   when figure.destroyed is not null
-- note: what a State destroyed of its stock; not what clearance destroyed
-- note: no row = not reported, which is not 0
-- empty: no number of one year is collected here, which is no zero; all that was destroyed is in
--   stockpile_destruction
-- treaty: mbt (Mine Ban Treaty) or ccm (Convention on Cluster Munitions)
-- year: calendar year
-- destroyed: number of items
-- qualifier: exact; about where a part is near the number, else at_least where one is a bound
-- source_title: where it is printed; a workbook is called so, and not named
with

years as (

    select
        treaty,
        destroyed_year as year,
        area,
        item,
        cast(sum(quantity) as bigint) as destroyed,
        word_of_sum(coalesce(qualifier, 'exact'), quantity) as qualifier,
        string_agg(
            distinct coalesce(source_title, 'a workbook of the edition'), '; '
            order by coalesce(source_title, 'a workbook of the edition')
        ) as source_title,
        bool_or(is_synthetic) as is_synthetic
    from core.destroyed_stockpiles
    where destroyed_year is not null
    group by treaty, destroyed_year, area, item

)

select
    years.treaty,
    years.year,
    area,
    areas.area_name,
    years.item,
    years.destroyed,
    years.qualifier,
    years.source_title,
    sample_notice(years.is_synthetic) as notice
from years
inner join core.area_names as areas using (area)
order by years.treaty, years.year desc, areas.sort_name, years.item, area
