-- title: What States said they retain for training, all items of a State and year together
-- grain: one row per treaty, State, year and day from which it could be known
-- key: treaty, area, of_year, known_by
-- audience: public
-- area: the State
-- of_year: calendar year the number is of: the last one that was over when it was said
-- happened_by: last day it can be of
-- known_by: last day from which it could be known
-- quantity: items, of all kinds; 0 only where 0 was reported
-- qualifier: how far the sum can be trusted
-- citation: title and address of the source
-- is_synthetic: true when a row is synthetic sample data
select
    treaty,
    area,
    -- a number said in the course of a year is no report of that year
    cast(
        if(
            precision_of(happened_on) = 'year' or strftime(happened_by, '%m-%d') = '12-31',
            year(happened_by),
            year(happened_by) - 1
        ) as bigint
    ) as of_year,
    known_by,
    max(happened_by) as happened_by,
    cast(sum(quantity) as bigint) as quantity,
    word_of_sum(coalesce(qualifier, 'exact'), quantity) as qualifier,
    min(coalesce(cited(source_title, source_url), 'a workbook of the edition')) as citation,
    bool_or(is_synthetic) as is_synthetic
from core.stockpile_facts
where
    event = 'retained'
    and quantity is not null
    and happened_by is not null
    and known_by is not null
group by treaty, area, of_year, known_by
order by treaty, area, of_year, known_by
