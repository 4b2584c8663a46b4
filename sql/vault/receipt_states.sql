-- title: What the intake has made of each workbook
-- note: one row per receipt
-- note: asked of the vault by whoever lists arrivals
-- receipt: the arrival of the workbook
-- state: read, quarantined, or nothing_usable when every row that it sent was refused
-- codes: of what keeps the workbook out, with commas between; null when it was read
with

sheets as (

    select
        receipt,
        sum(rows_used) as used,
        sum(rows_rejected) as rejected
    from staging.sheets
    group by receipt

),

blocking as (

    select
        receipt,
        string_agg(distinct code, ', ' order by code) as codes
    from staging.findings
    where severity = 'blocks_workbook'
    group by receipt

)

select
    workbooks.receipt,
    case
        when workbooks.state = 'quarantined' then 'quarantined'
        when sheets.used = 0 and sheets.rejected > 0 then 'nothing_usable'
        else 'read'
    end as state,
    blocking.codes
from staging.workbooks
-- one that is quarantined has no sheet
left join sheets on workbooks.receipt = sheets.receipt
-- most are not kept out
left join blocking on workbooks.receipt = blocking.receipt
order by workbooks.receipt
