-- title: Stockpiles declared, every vintage
-- grain: one row per treaty, State, item and declaration
-- key: treaty, area, item, vintage_number
-- references: area = publish.areas.area
-- trace: quantity = sum(fact.quantity)
--   from core.declared_stockpiles as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area and fact.item = figure.item
--   and fact.vintage_number = figure.vintage_number
--   when figure.quantity is not null
-- derived: years_old = years_old(figure.information_until, getvariable('as_of_status'))
-- note: models that a State tells apart are added up
-- note: a stock is revised again and again: vintages stand side by side, none is overwritten
-- note: cluster munitions are containers; submunitions are counted apart, and never added to them
-- note: a blank quantity was not given; 0 stands only where 0 was declared
-- treaty: mbt (Mine Ban Treaty) or ccm (Convention on Cluster Munitions)
-- quantity: number of items declared
-- qualifier: exact, at_least, more_than, nearly and so on
-- stock_on: last day the figure can be of
-- stock_text: day, month or year it is of
-- is_current: true for the last report or Monitor print, else the last secondary print
-- basis: printed or reported
-- vintage: the report; null for a workbook
-- source_title: where it is printed; null for a workbook
-- stock_precision: day, month, year, or by where only the last possible day is known
-- information_until: last day to which the information reaches
-- years_old: full years from that day to the status day; 0 where it reaches so far or further
with

stockpiles as (

    select
        treaty,
        area,
        item,
        vintage_number,
        cast(sum(quantity) as bigint) as quantity,
        case
            when count(*) = 1 then max(qualifier)
            else word_of_sum(coalesce(qualifier, 'exact'), quantity)
        end as qualifier,
        max(printed_text) as printed_text,
        max(happened_on) as stock_text,
        bool_or(is_latest) as is_current,
        max(basis) as basis,
        max(vintage) as vintage,
        max(source_title) as source_title,
        max(source_url) as source_url,
        bool_or(is_synthetic) as is_synthetic
    from core.declared_stockpiles
    group by treaty, area, item, vintage_number

)

select
    stockpiles.treaty,
    stockpiles.area,
    areas.area_name,
    stockpiles.item,
    stockpiles.vintage_number,
    stockpiles.quantity,
    stockpiles.qualifier,
    stockpiles.printed_text,
    end_of_partial_date(stockpiles.stock_text) as stock_on,
    stockpiles.is_current,
    stockpiles.basis,
    stockpiles.vintage,
    stockpiles.source_title,
    stockpiles.source_url,
    sample_notice(stockpiles.is_synthetic) as notice,
    stockpiles.stock_text,
    precision_of(stockpiles.stock_text) as stock_precision,
    end_of_partial_date(stockpiles.stock_text) as information_until,
    years_old(end_of_partial_date(stockpiles.stock_text), getvariable('as_of_status')) as years_old
from stockpiles
inner join core.area_names as areas on stockpiles.area = areas.area
order by stockpiles.treaty, areas.sort_name, stockpiles.item, stockpiles.vintage_number, area
