-- title: What has become of each workbook
-- grain: one row per receipt of a workbook that was taken in
-- key: receipt
-- form: view
-- note: a workbook that could not be read is replaced by a later one of its place that could be
-- receipt: the arrival of the workbook
-- state: in_use, waiting (until an editor says which version counts), replaced (by later ones in
--   all it says), nothing_used (no row of it, and nothing later says it), not_read, or
--   not_read_and_replaced
-- is_open: true when what was found in it is still a question
with

workbooks as (

    select
        workbooks.receipt,
        workbooks.state
    from staging.workbooks as workbooks
    inner join intake.receipts on workbooks.receipt = receipts.receipt

),

uses as (

    select
        receipt,
        bool_or(is_used) as is_used,
        bool_or(waits) as waits,
        -- sheets without rows are no question of their own
        bool_and(is_replaced) filter (where rows_sent > 0) as is_replaced
    from core.workbook_uses
    group by receipt

),

later as (

    select distinct
        case
            when versions.later_receipt = versions.receipt then versions.other_receipt
            else versions.receipt
        end as receipt
    from core.workbook_versions as versions
    inner join workbooks
        on
            versions.later_receipt = workbooks.receipt
            and workbooks.state = 'read'

),

states as (

    select
        workbooks.receipt,
        case
            when workbooks.state = 'quarantined' and later.receipt is null then 'not_read'
            when workbooks.state = 'quarantined' then 'not_read_and_replaced'
            when uses.waits then 'waiting'
            when uses.is_used then 'in_use'
            when coalesce(uses.is_replaced, later.receipt is not null) then 'replaced'
            else 'nothing_used'
        end as state
    from workbooks
    -- a workbook of a cover alone has no record kind
    left join uses on workbooks.receipt = uses.receipt
    -- most have no later one
    left join later on workbooks.receipt = later.receipt

)

select
    receipt,
    state,
    state not in ('replaced', 'not_read_and_replaced') as is_open
from states
