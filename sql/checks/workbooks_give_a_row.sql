-- title: A workbook that is used gives at least one row
-- severity: warning
-- fix: look at its findings, and send the workbook again; until then its year is incomplete
with

workbooks as (

    select
        receipt,
        area,
        source,
        data_year
    from core.workbooks
    where is_used

),

sheets as (

    select
        receipt,
        cast(sum(rows_used) as bigint) as used,
        cast(sum(rows_rejected) as bigint) as refused
    from staging.sheets
    group by receipt

)

select
    workbooks.receipt,
    workbooks.area,
    workbooks.source,
    workbooks.data_year,
    sheets.refused
from workbooks
inner join sheets on workbooks.receipt = sheets.receipt
where
    sheets.used = 0
    and sheets.refused > 0
order by workbooks.receipt
