-- title: Words in cells that no vocabulary knows
-- note: one row per workbook, sheet, column and word
-- note: asked of the vault and never built into an edition: it shows what stands in cells
-- data_year: the data year the workbook was sent for
-- area: the area the workbook is about
-- source: who sent it
-- receipt: the arrival of the workbook
-- cells: addresses and ranges as Excel shows them, with commas between
-- staging_column: what the column is read into
-- text: what stands there
-- rows: number of cells
with

unknown as (

    select * from staging.findings
    where
        code in ('TERM_UNKNOWN', 'WORD_UNKNOWN')
        and cell is not null
        and raw_text is not null

),

columns as (

    select * from staging.columns
    where staging_column is not null

)

select
    workbooks.data_year,
    workbooks.area,
    workbooks.source,
    unknown.receipt,
    unknown.sheet,
    unknown.cells,
    columns.staging_column,
    unknown.raw_text as text,
    unknown.count as rows
from unknown
inner join staging.workbooks on unknown.receipt = workbooks.receipt
inner join columns
    on
        unknown.receipt = columns.receipt
        and unknown.sheet = columns.sheet
        and columns.letters = regexp_extract(unknown.cell, '^[A-Z]+')
order by rows desc, unknown.receipt, unknown.sheet, columns.letters, text
