-- title: Acts of States under the two treaties, as researchers report them
-- grain: one row per act
-- key: source_row_id
-- spoken-by: senders
-- sensitive: source_title, source_url
-- ids: source_row_id, receipt, sheet, row_id, row_key
-- note: a control up to the day of the depositary's list (reference.treaty_acts), which wins: a
--   difference is a finding; a later act counts as reported (core.reported_acts)
-- source_row_id: receipt, sheet and Excel row the values come from
-- area: the area the row reports on; code of reference.areas
-- happened_on: day of the act; of a deposit or notice the day the depositary received it; ISO
--   date, month or year
-- source_title: title of the document that says so
-- source_url: address of that document
create table staging.treaty_actions (
    source_row_id varchar not null,
    receipt varchar not null,
    sheet varchar not null,
    row_number integer not null,
    row_id varchar,
    row_key varchar not null,
    area varchar not null,
    treaty varchar not null,
    act varchar not null,
    happened_on varchar not null,
    known_on varchar,
    known_on_basis varchar,
    source_title varchar,
    source_url varchar
);
