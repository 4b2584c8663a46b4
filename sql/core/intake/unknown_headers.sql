-- title: Headers that the template of their workbook does not know
-- grain: one row per template, sheet and header
-- key: template, sheet, header
-- note: of sheets that no later workbook replaces
-- template: the template the workbooks were read with
-- header: the header as written
-- workbooks: workbooks that have it
-- cells: filled cells below it, none of them read
select
    workbooks.template,
    columns.sheet,
    columns.header,
    count(distinct columns.receipt) as workbooks,
    cast(sum(columns.cells_rejected) as bigint) as cells
from staging.columns as columns
inner join core.workbooks as workbooks on columns.receipt = workbooks.receipt
where
    exists (
        select 1
        from staging.sheets as sheets
        inner join core.workbook_uses as uses
            on
                sheets.receipt = uses.receipt
                and sheets.record_kind = uses.record_kind
        where
            sheets.receipt = columns.receipt
            and sheets.sheet = columns.sheet
            and not uses.is_replaced
    )
    and columns.staging_column is null
    and columns.reason is null
    and columns.header <> ''
group by workbooks.template, columns.sheet, columns.header
order by cells desc, workbooks.template, columns.sheet, columns.header
