-- title: Cells that were read as an editor's correction says
-- grain: one row per corrected cell of a workbook
-- key: receipt, sheet, cell
-- seasons: all
-- ids: source_row_id, receipt, sheet
-- receipt: the arrival of the workbook
-- source_row_id: receipt, sheet and Excel row of the cell
-- cell: address as Excel shows it
-- correction: id of the correction in decisions.corrections
create table staging.corrected_cells (
    receipt varchar not null,
    source_row_id varchar not null,
    sheet varchar not null,
    cell varchar not null,
    correction varchar not null
);
