-- title: Workbooks of the edition's data year, and whether each is used
-- grain: one row per receipt of a workbook that could be read
-- key: receipt
-- note: of several workbooks of one source, area and data year the last received is used
-- receipt: the arrival of the workbook
-- area: the area it is about
-- source: code of the source that sent it
-- data_year: the data year it was sent for
-- template: the template it was read with
-- is_synthetic: true for synthetic sample data
-- file_name: name it came with
-- sha256: hash of the file's bytes; its name in the archive
-- is_used: true when no later workbook of the same source, area and data year came
with

read_workbooks as (

    select * from staging.workbooks
    where state = 'read'

),

receipts as (

    select * from intake.receipts

),

ranked as (

    select
        read_workbooks.receipt,
        read_workbooks.area,
        read_workbooks.source,
        read_workbooks.data_year,
        read_workbooks.template,
        read_workbooks.is_synthetic,
        receipts.file_name,
        receipts.sha256,
        row_number() over (
            partition by read_workbooks.area, read_workbooks.source, read_workbooks.data_year
            order by receipts.number desc
        ) as position
    from read_workbooks
    inner join receipts on read_workbooks.receipt = receipts.receipt

)

select
    receipt,
    area,
    source,
    data_year,
    template,
    is_synthetic,
    file_name,
    sha256,
    position = 1 as is_used
from ranked
order by receipt
