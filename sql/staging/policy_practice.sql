-- title: Production, transfer, transit, foreign stockpiling and investment
-- grain: one row per statement about a practice of a State
-- key: source_row_id
-- spoken-by: senders
-- sensitive: detail, source_title, source_url
-- ids: source_row_id, receipt, sheet, row_id, row_key
-- source_row_id: receipt, sheet and Excel row the values come from
-- area: the area the row reports on; code of reference.areas
-- topic: production, transfer, transit, foreign_stockpiling or investment
-- direction: export or import; null when it is no transfer
-- other_area: the other State: giver, receiver, owner of the stock or seat of the producer
-- happened_on: day, month or year it is about; ISO date, month or year
-- happened_until: last day, month or year; null for one day or one period; ISO date, month or
--   year
-- evidence: confirmed, strongly_indicated or alleged; null for a State's own statement
-- detail: what is known, in words
-- source_title: title of the document that says so
-- source_url: address of that document
create table staging.policy_practice (
    source_row_id varchar not null,
    receipt varchar not null,
    sheet varchar not null,
    row_number integer not null,
    row_id varchar,
    row_key varchar not null,
    area varchar not null,
    topic varchar not null,
    weapon varchar not null,
    practice varchar not null,
    direction varchar,
    other_area varchar,
    happened_on varchar not null,
    happened_until varchar,
    evidence varchar,
    detail varchar,
    known_on varchar,
    known_on_basis varchar,
    information_until date,
    source_title varchar,
    source_url varchar
);
