-- title: Workbooks of the edition's season and of older ones, and whether each is used
-- grain: one row per receipt of a workbook that could be read
-- key: receipt
-- form: view
-- note: files of different sources stand side by side; core.workbook_uses says what is used
-- receipt: the arrival of the workbook
-- area: the area it is about
-- data_year: the data year it was sent for
-- template: the template it was read with
-- file_name: name it came with
-- sha256: hash of the file's bytes; its name in the archive
-- is_used: true when at least one of its record kinds is used
with

read_workbooks as (

    select * from staging.workbooks
    where state = 'read'

),

uses as (

    select
        receipt,
        bool_or(is_used) as is_used,
        bool_or(waits) as waits
    from core.workbook_uses
    group by receipt

)

select
    read_workbooks.receipt,
    read_workbooks.area,
    read_workbooks.source,
    read_workbooks.data_year,
    read_workbooks.template,
    read_workbooks.is_synthetic,
    receipts.file_name,
    receipts.sha256,
    coalesce(uses.is_used, false) as is_used,
    coalesce(uses.waits, false) as waits
from read_workbooks
inner join intake.receipts on read_workbooks.receipt = receipts.receipt
-- a workbook of a cover alone has no record kind
left join uses on read_workbooks.receipt = uses.receipt
