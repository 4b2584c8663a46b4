-- title: Record kinds of each workbook, and whether each is used
-- grain: one row per receipt and record kind
-- key: receipt, record_kind
-- note: a later workbook replaces only the same source, area, data year and record kind
-- note: a sheet without a row replaces nothing: not reported is not zero
-- receipt: the arrival of the workbook
-- record_kind: the staging table its sheets of this kind were read into
-- rows_sent: rows of these sheets, refused ones included
-- is_used: true when no later workbook sent rows of the same source, area, data year and kind
with

read_workbooks as (

    select * from staging.workbooks
    where state = 'read'

),

receipts as (

    select * from intake.receipts

),

sheets as (

    select * from staging.sheets
    where record_kind is not null

),

kinds as (

    select
        read_workbooks.receipt,
        read_workbooks.area,
        read_workbooks.source,
        read_workbooks.data_year,
        receipts.number,
        sheets.record_kind,
        cast(sum(sheets.rows_used + sheets.rows_rejected) as bigint) as rows_sent
    from read_workbooks
    inner join receipts on read_workbooks.receipt = receipts.receipt
    inner join sheets on read_workbooks.receipt = sheets.receipt
    group by
        read_workbooks.receipt,
        read_workbooks.area,
        read_workbooks.source,
        read_workbooks.data_year,
        receipts.number,
        sheets.record_kind

),

ranked as (

    select
        receipt,
        record_kind,
        rows_sent,
        row_number() over (
            partition by area, source, data_year, record_kind
            order by rows_sent > 0 desc, number desc
        ) as position
    from kinds

)

select
    receipt,
    record_kind,
    rows_sent,
    position = 1 as is_used
from ranked
order by receipt, record_kind
