-- title: What changed in how sources record
-- grain: one row per change of one source
-- key: source_row_id
-- spoken-by: senders
-- sensitive: recorder, detail, source_title, source_url
-- ids: source_row_id, receipt, sheet, row_id, row_key
-- note: a trend is never computed across such a change
-- source_row_id: receipt, sheet and Excel row the values come from
-- area: the area the row reports on; code of reference.areas
-- records: which records it is about
-- recorder: the source whose recording changed, as written
-- change: started, ended, widened, narrowed, method_changed or revised
-- happened_on: day, month or year from which it holds; ISO date, month or year
-- happened_until: last day, month or year; null while it holds; ISO date, month or year
-- detail: what changed, in words
-- source_title: title of the document that says so
-- source_url: address of that document
create table staging.source_regime_notes (
    source_row_id varchar not null,
    receipt varchar not null,
    sheet varchar not null,
    row_number integer not null,
    row_id varchar,
    row_key varchar not null,
    area varchar not null,
    records varchar not null,
    recorder varchar not null,
    change varchar not null,
    happened_on varchar not null,
    happened_until varchar,
    detail varchar,
    known_on varchar,
    known_on_basis varchar,
    source_title varchar,
    source_url varchar
);
