-- title: Attacks with cluster munitions
-- grain: one row per attack, or per group of attacks told together
-- key: source_row_id
-- seasons: all
-- closes: casualty_intake
-- spoken-by: senders
-- sensitive: admin1, place, latitude, longitude, user_name, weapon_type, source_title, source_url
-- ids: source_row_id, receipt, sheet, row_id, row_key
-- note: casualties of attacks are counted apart from those of remnants: Cluster Munition
--   Monitor, never Landmine Monitor
-- source_row_id: receipt, sheet and Excel row the values come from
-- area: the area the row reports on; code of reference.areas
-- happened_on: day, month or year of the attack, or of the first; ISO date, month or year
-- happened_until: day of the last attack; null for one attack or one period; ISO date, month or
--   year
-- attacks: number of attacks
-- attacks_qualifier: how far it can be trusted, or why there is none: term of
--   quantity_qualifier
-- admin1: first-level administrative unit
-- place: place as written
-- user_area: State or other area whose forces used them; null when none or not known
-- user_name: group that used them, as written
-- weapon_type: cluster munition as written
-- killed: people killed in the attacks
-- injured: people injured in the attacks
-- unknown: people hit whose survival is not known
-- qualifier: what the row says of all its quantities whose cells say nothing of their own; null
--   when nothing
-- source_title: title of the document that says so
-- source_url: address of that document
create table staging.cluster_munition_attacks (
    source_row_id varchar not null,
    receipt varchar not null,
    sheet varchar not null,
    row_number integer not null,
    row_id varchar,
    row_key varchar not null,
    area varchar not null,
    happened_on varchar not null,
    happened_until varchar,
    attacks bigint,
    attacks_qualifier varchar,
    admin1 varchar,
    place varchar,
    latitude varchar,
    longitude varchar,
    user_area varchar,
    user_name varchar,
    user_kind varchar not null,
    evidence varchar not null,
    weapon_type varchar,
    killed bigint,
    killed_qualifier varchar,
    injured bigint,
    injured_qualifier varchar,
    unknown bigint,
    unknown_qualifier varchar,
    qualifier varchar,
    known_on varchar,
    known_on_basis varchar,
    source_title varchar,
    source_url varchar
);
