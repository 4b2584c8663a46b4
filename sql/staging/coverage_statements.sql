-- title: What workbooks say of how much they give
-- grain: one row per receipt, record kind and statement
-- key: receipt, record_kind, said_by, value, number
-- seasons: all
-- closes: casualty_intake
-- ids: receipt, sheet
-- note: a list of years is a row for each closed range
-- note: unanswered = the cover asks, and neither of its questions is answered
-- number: position among the statements of the workbook, from 1
-- record_kind: casualties of a cover's answer; the table that the template's sheet is read into
-- said_by: cover or template
-- value: full, none_reported, gives, part or unanswered
-- first_year: first year it is about; null = from the first year with rows
-- last_year: last year; null = of a cover to the data year of the workbook, of a template to the
--   last whole year before the day of the export
-- detail: of gives the outcomes, with commas (killed, injured); of part which part
-- sheet: where a cover says it; null where a template does
-- cell: where a cover says it; null where a template does
create table staging.coverage_statements (
    receipt varchar not null,
    number integer not null,
    record_kind varchar not null,
    said_by varchar not null,
    value varchar not null,
    first_year integer,
    last_year integer,
    detail varchar,
    sheet varchar,
    cell varchar
);
