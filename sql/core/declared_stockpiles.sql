-- title: Stockpiles declared, in the order of their vintages
-- grain: one row per declaration and source row
-- key: treaty, area, item, vintage_number
-- note: the latest is the last report or Monitor print; without one the last secondary print
-- treaty: mbt or ccm
-- area: the State
-- item: cluster_munition, submunition or antipersonnel_mine
-- vintage_number: position in time among what is known of the item, from 1
-- is_latest: true for the latest vintage
-- source_row_id: receipt, sheet and Excel row
-- quantity: number of items declared; null where none is given
-- qualifier: how far it can be trusted
-- printed_text: the words printed, where the number alone does not say it
-- happened_on: day, month or year the figure is of
-- basis: printed or reported
-- vintage: the report; null for a workbook
-- is_synthetic: true for synthetic sample data
-- source_title: where it is printed; null for a workbook
-- source_url: address of the source
with

facts as (

    select * from core.stockpile_facts
    where event = 'declared'

),

numbered as (

    select
        treaty,
        area,
        item,
        source_row_id,
        quantity,
        qualifier,
        printed_text,
        happened_on,
        basis,
        vintage,
        is_synthetic,
        source_title,
        source_url,
        row_number() over (
            partition by treaty, area, item
            order by
                known_by, happened_by, evidence, quantity, printed_text, md5(source_row_id)
        ) as vintage_number,
        row_number() over (
            partition by treaty, area, item
            order by
                coalesce(evidence, 'monitor_print') asc,
                known_by desc,
                happened_by desc,
                quantity desc,
                printed_text desc,
                md5(source_row_id) desc
        ) as from_last
    from facts

)

select
    treaty,
    area,
    item,
    vintage_number,
    from_last = 1 as is_latest,
    source_row_id,
    quantity,
    qualifier,
    printed_text,
    happened_on,
    basis,
    vintage,
    is_synthetic,
    source_title,
    source_url
from numbered
order by treaty, area, item, vintage_number
