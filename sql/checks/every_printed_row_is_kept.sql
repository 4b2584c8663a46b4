-- title: Every printed figure a workbook gave stands in core.printed_figures
-- severity: error
-- fix: delete the vault and run again; if it stays, core.printed_figures loses rows
with

given as (

    select staged.source_row_id
    from staging.printed_figures as staged
    inner join core.workbooks as workbooks on staged.receipt = workbooks.receipt
    where workbooks.is_used

)

select given.source_row_id
from given
-- the missing ones are what is looked for
left join core.printed_figures as figures on given.source_row_id = figures.source_row_id
where figures.source_row_id is null
order by given.source_row_id
