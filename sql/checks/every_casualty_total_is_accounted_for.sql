-- title: Every casualty total a workbook gave is counted or held with a reason
-- severity: error
-- fix: delete the vault and run again; if it stays, core.casualty_total_parts loses totals
with

given as (

    select
        receipt,
        sheet,
        sum(rows_given) as rows_given
    from staging.sheets
    where record_kind = 'casualty_totals'
    group by receipt, sheet

),

kept as (

    select distinct
        parts.staging_row_id
    from core.casualty_rows as resolved
    inner join core.casualty_total_parts as parts on resolved.source_row_id = parts.source_row_id

),

explained as (

    select
        totals.receipt,
        totals.sheet,
        count(*) as rows_explained
    from staging.casualty_totals as totals
    -- a total without people has nothing to keep
    left join kept on totals.source_row_id = kept.staging_row_id
    where
        kept.staging_row_id is not null
        or greatest(totals.killed, totals.injured, totals.unknown, totals.total, 0) = 0
    group by totals.receipt, totals.sheet

)

select
    given.receipt,
    given.sheet,
    given.rows_given,
    coalesce(explained.rows_explained, 0) as rows_explained
from given
-- a sheet without any used row has nothing to keep
left join explained on given.receipt = explained.receipt and given.sheet = explained.sheet
where given.rows_given <> coalesce(explained.rows_explained, 0)
order by given.receipt, given.sheet
