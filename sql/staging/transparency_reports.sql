-- title: Transparency reports (Article 7 of both treaties)
-- grain: one row per report, handed in or found missing
-- key: source_row_id
-- spoken-by: senders
-- sensitive: source_title, source_url
-- ids: source_row_id, receipt, sheet, row_id, row_key
-- note: late or on time is computed from the due date, never read
-- source_row_id: receipt, sheet and Excel row the values come from
-- area: the area the row reports on; code of reference.areas
-- report: initial, annual or voluntary
-- report_year: calendar year it covers; null for an initial report
-- happened_on: day, month or year it was handed in; null when it was not; ISO date, month or
--   year
-- source_title: title of the document that says so
-- source_url: address of that document
create table staging.transparency_reports (
    source_row_id varchar not null,
    receipt varchar not null,
    sheet varchar not null,
    row_number integer not null,
    row_id varchar,
    row_key varchar not null,
    area varchar not null,
    treaty varchar not null,
    report varchar not null,
    report_year integer,
    submission varchar not null,
    happened_on varchar,
    known_on varchar,
    known_on_basis varchar,
    information_until date,
    source_title varchar,
    source_url varchar
);
