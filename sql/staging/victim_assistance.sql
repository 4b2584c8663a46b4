-- title: Victim assistance, measure by measure
-- grain: one row per measure and day the situation is of
-- key: source_row_id
-- spoken-by: senders
-- sensitive: detail, source_title, source_url
-- ids: source_row_id, receipt, sheet, row_id, row_key
-- source_row_id: receipt, sheet and Excel row the values come from
-- area: the area the row reports on; code of reference.areas
-- measure: one of the measures of CCM Article 5 or MBT Article 6(3)
-- happened_on: day, month or year the situation is of; ISO date, month or year
-- detail: what is done, in words
-- source_title: title of the document that says so
-- source_url: address of that document
create table staging.victim_assistance (
    source_row_id varchar not null,
    receipt varchar not null,
    sheet varchar not null,
    row_number integer not null,
    row_id varchar,
    row_key varchar not null,
    area varchar not null,
    treaty varchar not null,
    measure varchar not null,
    answer varchar not null,
    happened_on varchar not null,
    detail varchar,
    known_on varchar,
    known_on_basis varchar,
    information_until date,
    source_title varchar,
    source_url varchar
);
