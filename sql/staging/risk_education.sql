-- title: Risk education
-- grain: one row per operator, place and period
-- key: source_row_id
-- spoken-by: senders
-- sensitive: operator, admin1, method, source_title, source_url
-- ids: source_row_id, receipt, sheet, row_id, row_key
-- source_row_id: receipt, sheet and Excel row the values come from
-- area: the area the row reports on; code of reference.areas
-- happened_on: year or month of the work, or its first day; ISO date, month or year
-- happened_until: last day of the work; null when happened_on is the whole period; ISO date,
--   month or year
-- method: how, as written
-- men: men reached
-- men_qualifier: how far it can be trusted, or why there is none: term of quantity_qualifier
-- women: women reached
-- women_qualifier: how far it can be trusted, or why there is none: term of quantity_qualifier
-- boys: boys reached
-- boys_qualifier: how far it can be trusted, or why there is none: term of quantity_qualifier
-- girls: girls reached
-- girls_qualifier: how far it can be trusted, or why there is none: term of quantity_qualifier
-- not_told_apart: people reached whose age or sex is not known
-- not_told_apart_qualifier: how far it can be trusted, or why there is none: term of
--   quantity_qualifier
-- beneficiaries: people reached as the source adds them up: a control, or the only number
-- beneficiaries_qualifier: how far it can be trusted, or why there is none: term of
--   quantity_qualifier
-- qualifier: what the row says of all its quantities whose cells say nothing of their own; null
--   when nothing
-- source_title: title of the document that says so
-- source_url: address of that document
create table staging.risk_education (
    source_row_id varchar not null,
    receipt varchar not null,
    sheet varchar not null,
    row_number integer not null,
    row_id varchar,
    row_key varchar not null,
    area varchar not null,
    happened_on varchar not null,
    happened_until varchar,
    operator varchar,
    admin1 varchar,
    method varchar,
    men bigint,
    men_qualifier varchar,
    women bigint,
    women_qualifier varchar,
    boys bigint,
    boys_qualifier varchar,
    girls bigint,
    girls_qualifier varchar,
    not_told_apart bigint,
    not_told_apart_qualifier varchar,
    beneficiaries bigint,
    beneficiaries_qualifier varchar,
    qualifier varchar,
    known_on varchar,
    known_on_basis varchar,
    information_until date,
    source_title varchar,
    source_url varchar
);
