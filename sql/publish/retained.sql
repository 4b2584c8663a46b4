-- title: Items retained for training
-- grain: one row per treaty, State and item of which a number was ever given
-- key: treaty, area, item
-- references: area = publish.areas.area
-- trace: initial = sum(fact.quantity)
--   from core.retained_items as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area and fact.item = figure.item
--   and fact.event = 'retained' and fact.is_first
--   when figure.initial is not null
-- trace: last_reported = sum(fact.quantity)
--   from core.retained_items as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area and fact.item = figure.item
--   and fact.event = 'retained' and fact.is_last
--   when figure.last_reported is not null
-- trace: consumed_in_year = sum(fact.quantity)
--   from core.retained_items as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area and fact.item = figure.item
--   and fact.event = 'consumed' and fact.of_year = figure.data_year
--   when figure.consumed_in_year is not null
-- derived: data_year = getvariable('data_year')
-- trace: last_consumed_year = latest(fact.of_year) from core.retained_items as fact where
--   fact.treaty = figure.treaty and fact.area = figure.area and fact.item = figure.item and
--   fact.event = 'consumed' and fact.quantity > 0
-- trace: for_year = latest(fact.of_year) from core.retained_items as fact where fact.treaty =
--   figure.treaty and fact.area = figure.area and fact.item = figure.item and fact.event =
--   'retained' and fact.is_last
-- derived: years_old = years_old(figure.information_until, getvariable('as_of_reporting'))
-- note: not reported is not 0; 0 stands only where 0 was reported
-- note: models that a State tells apart are added up
-- note: initial is the first number known here; an earlier report may have given another
-- treaty: mbt (Mine Ban Treaty) or ccm (Convention on Cluster Munitions)
-- initial: first number known
-- last_reported: last number known
-- qualifier: how far the last number can be trusted
-- for_year: calendar year it is of
-- data_year: the edition's data year
-- consumed_in_year: items used up in the data year; null = not reported
-- last_consumed_year: last calendar year in which more than 0 were used up, as far as reported
-- source_title: where the last number is printed; null for a workbook
-- information_until: last day of the year the last number is of
-- years_old: full years from that day to the reporting day; 0 where it reaches so far or further
with

-- the first and the last number a State gave of what it retains, and what it says it consumed
items as (

    select
        *,
        event = 'retained' and is_first as is_initial,
        event = 'retained' and is_last as is_latest
    from core.retained_items

),

states as (

    select
        treaty,
        area,
        item,
        cast(sum(quantity) filter (where is_initial) as bigint) as initial,
        cast(sum(quantity) filter (where is_latest) as bigint) as last_reported,
        max(of_year) filter (where is_latest) as for_year,
        max(happened_by) filter (where is_latest) as information_until,
        cast(sum(quantity) filter (
            where event = 'consumed' and of_year = getvariable('data_year')
        ) as bigint) as consumed_in_year,
        max(of_year) filter (where event = 'consumed' and quantity > 0) as last_consumed_year,
        max(source_title) filter (where is_latest) as source_title,
        max(source_url) filter (where is_latest) as source_url,
        bool_or(is_synthetic) as is_synthetic
    from items
    group by treaty, area, item

),

words as (

    select
        treaty,
        area,
        item,
        if(
            count(*) = 1,
            max(qualifier),
            word_of_sum(coalesce(qualifier, 'exact'), quantity)
        ) as qualifier
    from items
    where is_latest
    group by treaty, area, item

)

select
    treaty,
    area,
    areas.area_name,
    item,
    states.initial,
    states.last_reported,
    words.qualifier,
    states.for_year,
    getvariable('data_year') as data_year,
    states.consumed_in_year,
    states.last_consumed_year,
    states.source_title,
    states.source_url,
    sample_notice(states.is_synthetic) as notice,
    states.information_until,
    years_old(states.information_until, getvariable('as_of_reporting')) as years_old
from states
inner join core.area_names as areas using (area)
-- of some only what was consumed is known
left join words using (treaty, area, item)
order by treaty, areas.sort_name, item, area
