-- title: Votes in the United Nations General Assembly
-- grain: one row per vote of a State
-- key: source_row_id
-- spoken-by: senders
-- sensitive: resolution, source_title, source_url
-- ids: source_row_id, receipt, sheet, row_id, row_key
-- source_row_id: receipt, sheet and Excel row the values come from
-- receipt: the arrival of the workbook (intake.receipts)
-- sheet: name of the sheet
-- row_number: row as Excel shows it
-- row_id: hidden id of the row in the official workbook; null elsewhere
-- row_key: what the row is known by when rows move: row_id, else its content and how often it
--   came
-- area: the area the row reports on; code of reference.areas
-- treaty: mbt or ccm
-- resolution: symbol of the resolution or draft, such as A/C.1/74/L.46
-- stage: first_committee or plenary: different votes
-- part: whole or paragraph: different votes
-- vote: in_favour, against, abstained or absent
-- happened_on: day, month or year of the vote; ISO date, month or year
-- known_on: first day on which the fact could be known; ISO date, month or year; never the day
--   of loading
-- known_on_basis: what known_on rests on
-- source_title: title of the document that says so
-- source_url: address of that document
create table staging.unga_votes (
    source_row_id varchar not null,
    receipt varchar not null,
    sheet varchar not null,
    row_number integer not null,
    row_id varchar,
    row_key varchar not null,
    area varchar not null,
    treaty varchar not null,
    resolution varchar not null,
    stage varchar not null,
    part varchar not null,
    vote varchar not null,
    happened_on varchar not null,
    known_on varchar,
    known_on_basis varchar,
    source_title varchar,
    source_url varchar
);
