-- title: Votes in the United Nations General Assembly
-- grain: one row per vote of a State
-- key: source_row_id
-- spoken-by: senders
-- sensitive: resolution, source_title, source_url
-- ids: source_row_id, receipt, sheet, row_id, row_key
-- source_row_id: receipt, sheet and Excel row the values come from
-- area: the area the row reports on; code of reference.areas
-- resolution: symbol of the resolution or draft, such as A/C.1/74/L.46
-- stage: first_committee or plenary: different votes
-- part: whole or paragraph: different votes
-- happened_on: day, month or year of the vote; ISO date, month or year
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
