-- title: Land released
-- grain: one row per contaminant, kind of task, operator and period
-- key: source_row_id
-- spoken-by: senders
-- sensitive: operator, admin1, source_title, source_url
-- ids: source_row_id, receipt, sheet, row_id, row_key
-- source_row_id: receipt, sheet and Excel row the values come from
-- area: the area the row reports on; code of reference.areas
-- treaty: mbt or ccm; null when it is not about one of them
-- happened_on: year or month of the work, or its first day; ISO date, month or year
-- happened_until: last day of the work; null when happened_on is the whole period; ISO date,
--   month or year
-- contaminant: what the land was contaminated with
-- task: mined_area, battle_area or spot_task; never added up
-- cancelled_m2_qualifier: how far it can be trusted, or why there is none: term of
--   quantity_qualifier
-- reduced_m2_qualifier: how far it can be trusted, or why there is none: term of
--   quantity_qualifier
-- cleared_m2_qualifier: how far it can be trusted, or why there is none: term of
--   quantity_qualifier
-- released_m2: sum as the source prints it, in square metres: a control
-- released_m2_qualifier: how far it can be trusted, or why there is none: term of
--   quantity_qualifier
-- antipersonnel_mines_destroyed: antipersonnel mines destroyed in survey and clearance
-- antipersonnel_mines_destroyed_qualifier: how far it can be trusted, or why there is none:
--   term of quantity_qualifier
-- improvised_mines_destroyed: improvised mines destroyed in survey and clearance
-- improvised_mines_destroyed_qualifier: how far it can be trusted, or why there is none: term
--   of quantity_qualifier
-- antivehicle_mines_destroyed: antivehicle mines destroyed in survey and clearance
-- antivehicle_mines_destroyed_qualifier: how far it can be trusted, or why there is none: term
--   of quantity_qualifier
-- submunitions_destroyed: submunitions destroyed in survey and clearance; not those of
--   stockpiles
-- submunitions_destroyed_qualifier: how far it can be trusted, or why there is none: term of
--   quantity_qualifier
-- other_erw_destroyed: other explosive remnants of war destroyed
-- other_erw_destroyed_qualifier: how far it can be trusted, or why there is none: term of
--   quantity_qualifier
-- devices_destroyed: all devices as the source adds them up: a control, or the only number
-- devices_destroyed_qualifier: how far it can be trusted, or why there is none: term of
--   quantity_qualifier
-- qualifier: what the row says of all its quantities whose cells say nothing of their own; null
--   when nothing
-- source_title: title of the document that says so
-- source_url: address of that document
create table staging.land_release (
    source_row_id varchar not null,
    receipt varchar not null,
    sheet varchar not null,
    row_number integer not null,
    row_id varchar,
    row_key varchar not null,
    area varchar not null,
    treaty varchar,
    happened_on varchar not null,
    happened_until varchar,
    contaminant varchar not null,
    task varchar not null,
    operator varchar,
    admin1 varchar,
    cancelled_m2 decimal(18, 2),
    cancelled_m2_qualifier varchar,
    reduced_m2 decimal(18, 2),
    reduced_m2_qualifier varchar,
    cleared_m2 decimal(18, 2),
    cleared_m2_qualifier varchar,
    released_m2 decimal(18, 2),
    released_m2_qualifier varchar,
    antipersonnel_mines_destroyed bigint,
    antipersonnel_mines_destroyed_qualifier varchar,
    improvised_mines_destroyed bigint,
    improvised_mines_destroyed_qualifier varchar,
    antivehicle_mines_destroyed bigint,
    antivehicle_mines_destroyed_qualifier varchar,
    submunitions_destroyed bigint,
    submunitions_destroyed_qualifier varchar,
    other_erw_destroyed bigint,
    other_erw_destroyed_qualifier varchar,
    devices_destroyed bigint,
    devices_destroyed_qualifier varchar,
    qualifier varchar,
    known_on varchar,
    known_on_basis varchar,
    information_until date,
    source_title varchar,
    source_url varchar
);
