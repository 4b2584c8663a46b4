-- title: Every row a workbook gave is counted or held with a reason
-- severity: error
-- fix: delete the vault and run again; if it stays, a reader or core.casualty_rows loses rows
with

given as (

    select
        receipt,
        sheet,
        rows_given
    from staging.sheets
    where record_kind = 'casualties'

),

kept as (

    select
        staged.receipt,
        staged.sheet,
        count(*) as rows_kept
    from core.casualty_rows as resolved
    inner join staging.casualties as staged on resolved.source_row_id = staged.source_row_id
    group by staged.receipt, staged.sheet

)

select
    given.receipt,
    given.sheet,
    given.rows_given,
    coalesce(kept.rows_kept, 0) as rows_kept
from given
-- a sheet without any used row has nothing to keep
left join kept on given.receipt = kept.receipt and given.sheet = kept.sheet
where given.rows_given <> coalesce(kept.rows_kept, 0)
order by given.receipt, given.sheet
