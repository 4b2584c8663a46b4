-- title: Stockpiles destroyed by a State, by calendar year, as workbooks report it
-- grain: one row per report of items destroyed
-- key: source_row_id
-- note: a flow of more than one calendar year belongs to no year
-- area: the State
-- destroyed_year: calendar year; null = of several
-- quantity: number of items destroyed; null where none is given
-- qualifier: how far it can be trusted
-- vintage: the report; null for a workbook
-- source_title: where it is printed; null for a workbook
select
    source_row_id,
    treaty,
    area,
    item,
    case
        when
            year(end_of_partial_date(coalesce(happened_until, happened_on)))
            = year(start_of_partial_date(happened_on))
            then year(happened_by)
    end as destroyed_year,
    quantity,
    qualifier,
    vintage,
    source_title,
    source_url,
    is_synthetic
from core.stockpile_facts
where
    event = 'destroyed'
    and year(happened_by) <= getvariable('data_year')
order by source_row_id
