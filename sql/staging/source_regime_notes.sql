-- title: What changed in how sources record
-- grain: one row per change of one source
-- key: source_row_id
-- spoken-by: senders
-- sensitive: recorder, detail, source_title, source_url
-- ids: source_row_id, receipt, sheet, row_id, row_key
-- note: a trend is never computed across such a change
-- source_row_id: receipt, sheet and Excel row the values come from
-- receipt: the arrival of the workbook (intake.receipts)
-- sheet: name of the sheet
-- row_number: row as Excel shows it
-- row_id: hidden id of the row in the official workbook; null elsewhere
-- row_key: what the row is known by when rows move: row_id, else its content and how often it
--   came
-- area: the area the row reports on; code of reference.areas
-- records: which records it is about
-- recorder: the source whose recording changed, as written
-- change: started, ended, widened, narrowed, method_changed or revised
-- happened_on: day, month or year from which it holds; ISO date, month or year
-- happened_until: last day, month or year; null while it holds; ISO date, month or year
-- detail: what changed, in words
-- known_on: first day on which the fact could be known; ISO date, month or year; never the day
--   of loading
-- known_on_basis: what known_on rests on
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
