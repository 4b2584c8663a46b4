-- title: Contaminated land
-- grain: one row per contaminant and day the situation is of
-- key: source_row_id
-- spoken-by: senders
-- sensitive: admin1, source_title, source_url
-- ids: source_row_id, receipt, sheet, row_id, row_key
-- source_row_id: receipt, sheet and Excel row the values come from
-- area: the area the row reports on; code of reference.areas
-- treaty: mbt or ccm; null when it is not about one of them
-- contaminant: antipersonnel_mine, cluster_munition_remnant and so on
-- cha_m2_qualifier: how far it can be trusted, or why there is none: term of quantity_qualifier
-- sha_m2_qualifier: how far it can be trusted, or why there is none: term of quantity_qualifier
-- contaminated_m2: sum as the source prints it, in square metres: a control
-- contaminated_m2_qualifier: how far it can be trusted, or why there is none: term of
--   quantity_qualifier
-- qualifier: what the row says of all its quantities whose cells say nothing of their own; null
--   when nothing
-- happened_on: day, month or year the situation is of; ISO date, month or year
-- day_before_confirmation: the day the row was of before it was confirmed: ISO date, month or year;
--   null where none was
-- source_title: title of the document that says so
-- source_url: address of that document
create table staging.contamination (
    source_row_id varchar not null,
    receipt varchar not null,
    sheet varchar not null,
    row_number integer not null,
    row_id varchar,
    row_key varchar not null,
    area varchar not null,
    treaty varchar,
    contaminant varchar not null,
    admin1 varchar,
    cha_m2 decimal(18, 2),
    cha_m2_qualifier varchar,
    sha_m2 decimal(18, 2),
    sha_m2_qualifier varchar,
    contaminated_m2 decimal(18, 2),
    contaminated_m2_qualifier varchar,
    qualifier varchar,
    happened_on varchar not null,
    known_on varchar,
    known_on_basis varchar,
    information_until date,
    day_before_confirmation varchar,
    source_title varchar,
    source_url varchar
);
