-- title: Accounting of cells, per column
-- grain: one row per column of a mapped sheet
-- key: receipt, sheet, letters
-- seasons: all
-- sensitive: header, reason
-- ids: receipt, sheet
-- receipt: the arrival of the workbook
-- letters: the column as Excel shows it
-- header: the header as written
-- staging_column: the column of the staging table it is read into; null when it is not read
-- reason: why it is not read
-- cells_used: filled cells of used rows that were read
-- cells_rejected: filled cells that were refused, or stood in a refused row
-- cells_blank: blank cells of used and rejected rows
-- cells_ignored: filled cells of a column that is left out with a reason
create table staging.columns (
    receipt varchar not null,
    sheet varchar not null,
    letters varchar not null,
    header varchar not null,
    staging_column varchar,
    reason varchar,
    cells_used integer not null,
    cells_rejected integer not null,
    cells_blank integer not null,
    cells_ignored integer not null
);
