-- title: Items retained for training, and consumed, in the order of their vintages
-- grain: one row per source row
-- key: source_row_id
-- note: the models of one statement stand together, first or last, and add up
-- note: the first known is the initial number, as far as the sources go back
-- note: the last is the one known last; of equals, that of the later day
-- area: the State
-- event: retained or consumed
-- quantity: number of items
-- qualifier: how far it can be trusted
-- happened_on: day, month or year it is of
-- happened_by: last day it can be of, as far as its source can know
-- of_year: calendar year of that day
-- is_first: true for the first known of its event
-- is_last: true for the last known of its event
-- vintage: the report; null for a workbook
-- source_title: where it is printed; null for a workbook
with

facts as (

    select * from core.stockpile_facts
    where event in ('retained', 'consumed') and quantity is not null

),

statements as (

    select
        statement,
        treaty,
        area,
        item,
        event,
        max(happened_by) as happened_by,
        max(known_by) as known_by
    from facts
    group by statement, treaty, area, item, event

),

numbered as (

    select
        statement,
        row_number() over (
            partition by treaty, area, item, event
            order by happened_by, known_by, statement
        ) as from_first,
        row_number() over (
            partition by treaty, area, item, event
            order by happened_by desc, known_by desc, statement desc
        ) as from_last
    from statements

)

select
    facts.source_row_id,
    facts.treaty,
    facts.area,
    facts.item,
    facts.event,
    facts.quantity,
    facts.qualifier,
    facts.happened_on,
    facts.happened_by,
    year(facts.happened_by) as of_year,
    numbered.from_first = 1 as is_first,
    numbered.from_last = 1 as is_last,
    facts.vintage,
    facts.source_title,
    facts.source_url,
    facts.is_synthetic
from facts
inner join numbered on facts.statement = numbered.statement
order by facts.source_row_id
