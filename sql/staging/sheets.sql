-- title: Accounting of rows, per sheet
-- grain: one row per sheet of a workbook
-- key: receipt, sheet
-- seasons: all
-- sensitive: reason
-- ids: receipt, sheet
-- receipt: the arrival of the workbook
-- record_kind: the staging table it was read into; null when it is not read
-- rows_filled: rows with at least one filled cell
-- rows_used: rows whose values are in the staging table
-- rows_given: staging rows they gave; a row of several counts gives several, one of zeros none
-- rows_rejected: rows refused with a finding
-- rows_ignored: rows left out with a reason (titles, the header, totals, a sheet no template maps)
-- reason: why rows were ignored
create table staging.sheets (
    receipt varchar not null,
    sheet varchar not null,
    record_kind varchar,
    rows_filled integer not null,
    rows_used integer not null,
    rows_given integer not null,
    rows_rejected integer not null,
    rows_ignored integer not null,
    reason varchar
);
