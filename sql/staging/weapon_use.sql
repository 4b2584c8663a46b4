-- title: Use of weapons that the treaties forbid
-- grain: one row per use, or per period of use, by one user
-- key: source_row_id
-- spoken-by: senders
-- about-areas: used_in, user_area
-- sensitive: user_name, detail, source_title, source_url
-- ids: source_row_id, receipt, sheet, row_id, row_key
-- source_row_id: receipt, sheet and Excel row the values come from
-- area: the area the row reports on; code of reference.areas
-- used_in: where it was used; the place need not be the user's own
-- user_name: group that used it, as written
-- happened_on: first day, month or year of the use; ISO date, month or year
-- happened_until: last day, month or year; null for one day or one period; ISO date, month or
--   year
-- detail: what happened, in words
-- source_title: title of the document that says so
-- source_url: address of that document
create table staging.weapon_use (
    source_row_id varchar not null,
    receipt varchar not null,
    sheet varchar not null,
    row_number integer not null,
    row_id varchar,
    row_key varchar not null,
    area varchar not null,
    weapon varchar not null,
    used_in varchar not null,
    user_area varchar,
    user_name varchar,
    user_kind varchar not null,
    happened_on varchar not null,
    happened_until varchar,
    evidence varchar not null,
    detail varchar,
    known_on varchar,
    known_on_basis varchar,
    information_until date,
    source_title varchar,
    source_url varchar
);
