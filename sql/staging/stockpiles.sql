-- title: Stockpiles by item
-- grain: one row per item and event
-- key: source_row_id
-- spoken-by: senders
-- sensitive: weapon_type, source_title, source_url
-- ids: source_row_id, receipt, sheet, row_id, row_key
-- note: declared stocks are revised again and again: every declaration is a row, none is
--   overwritten
-- note: nothing is remaining by subtraction where any part is null
-- source_row_id: receipt, sheet and Excel row the values come from
-- area: the area the row reports on; code of reference.areas
-- item: cluster_munition (the container), submunition or antipersonnel_mine
-- weapon_type: model as written; null for all models together
-- event: declared, destroyed, retained, consumed, transferred, completed or reopened
-- quantity: number of items; null for completed and reopened
-- quantity_qualifier: how far it can be trusted, or why there is none: term of
--   quantity_qualifier
-- qualifier: what the row says of all its quantities whose cells say nothing of their own; null
--   when nothing
-- happened_on: day, month or year of the event; of a stock, the day it is of; ISO date, month
--   or year
-- happened_until: last day of a flow (destroyed, consumed, transferred); null for one day or
--   one period; ISO date, month or year
-- date_kind: which day a completion is: declaration, last_destruction or announcement
-- source_title: title of the document that says so
-- source_url: address of that document
create table staging.stockpiles (
    source_row_id varchar not null,
    receipt varchar not null,
    sheet varchar not null,
    row_number integer not null,
    row_id varchar,
    row_key varchar not null,
    area varchar not null,
    treaty varchar not null,
    item varchar not null,
    weapon_type varchar,
    event varchar not null,
    quantity bigint,
    quantity_qualifier varchar,
    qualifier varchar,
    happened_on varchar not null,
    happened_until varchar,
    date_kind varchar,
    known_on varchar,
    known_on_basis varchar,
    information_until date,
    source_title varchar,
    source_url varchar
);
