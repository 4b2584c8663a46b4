-- title: Stockpiles declared, in the order of their vintages
-- grain: one row per declaration and source row
-- key: source_row_id
-- note: the latest is the last report or Monitor print; without one the last secondary print
-- note: the models of one declaration are rows of one vintage, and add up
-- area: the State
-- is_latest: true for the latest vintage
-- quantity: number of items declared; null where none is given
-- qualifier: how far it can be trusted
-- happened_on: day, month or year the figure is of
-- basis: printed or reported
-- vintage: the report; null for a workbook
-- source_title: where it is printed; null for a workbook
with

facts as (

    select * from core.stockpile_facts
    where event = 'declared'

),

statements as (

    select
        statement,
        treaty,
        area,
        item,
        max(known_by) as known_by,
        max(happened_by) as happened_by,
        max(evidence) as evidence,
        sum(quantity) as quantity,
        max(printed_text) as printed_text
    from facts
    group by statement, treaty, area, item

),

numbered as (

    select
        statement,
        row_number() over (
            partition by treaty, area, item
            order by known_by, happened_by, evidence, quantity, printed_text, md5(statement)
        ) as vintage_number,
        row_number() over (
            partition by treaty, area, item
            order by
                coalesce(evidence, 'monitor_print') asc,
                known_by desc,
                happened_by desc,
                quantity desc,
                printed_text desc,
                md5(statement) desc
        ) as from_last
    from statements

)

select
    facts.treaty,
    facts.area,
    facts.item,
    numbered.vintage_number,
    numbered.from_last = 1 as is_latest,
    facts.source_row_id,
    facts.quantity,
    facts.qualifier,
    facts.printed_text,
    facts.happened_on,
    facts.basis,
    facts.vintage,
    facts.is_synthetic,
    facts.source_title,
    facts.source_url
from facts
inner join numbered on facts.statement = numbered.statement
order by facts.treaty, facts.area, facts.item, numbered.vintage_number, facts.source_row_id
