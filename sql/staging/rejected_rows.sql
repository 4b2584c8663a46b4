-- title: Rows refused with a finding
-- grain: one row per refused row of a workbook
-- key: source_row_id
-- seasons: all
-- ids: source_row_id, receipt, sheet
-- receipt: the arrival of the workbook
-- record_kind: the staging table it was meant for
-- area: the area it belongs to, where it could be read
-- incident_year: calendar year of what it reports, where it could be read
-- print_line: the line of a print it gives a figure of, where it could be read
-- measure: what a print measures, where it could be read
create table staging.rejected_rows (
    source_row_id varchar not null,
    receipt varchar not null,
    sheet varchar not null,
    row_number integer not null,
    record_kind varchar not null,
    area varchar,
    incident_year integer,
    print_line varchar,
    measure varchar
);
