-- title: Workbooks of each record kind that are in use, and whether they are synthetic
-- grain: one row per receipt and record kind in use
-- key: receipt, record_kind
-- receipt: the arrival of the workbook
-- record_kind: the staging table
with

uses as (

    select * from core.workbook_uses
    where is_used

)

select
    uses.receipt,
    uses.record_kind,
    workbooks.source,
    workbooks.is_synthetic
from uses
inner join core.workbooks on uses.receipt = workbooks.receipt
order by uses.receipt, uses.record_kind
