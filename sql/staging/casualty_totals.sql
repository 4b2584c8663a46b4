-- title: Casualty totals as some source gives them, without rows behind them
-- grain: one row per total of a workbook
-- key: source_row_id
-- seasons: all
-- closes: casualty_intake
-- spoken-by: senders
-- sensitive: admin1, source_title, source_url
-- ids: source_row_id, receipt, sheet, row_id, row_key
-- note: a total is never added to rows or to another total: what overlaps is held until someone
--   decides
-- source_row_id: receipt, sheet and Excel row the values come from
-- area: the area the row reports on; code of reference.areas
-- happened_on: the year or month of the incidents, or the first day of them; ISO date, month or
--   year
-- happened_until: last day of the incidents; null when happened_on is the whole period; ISO
--   date, month or year
-- device_type: the devices it is about; null for all devices together
-- unknown: people whose survival is not known
-- total: people killed, injured or of unknown survival, as the source adds them up
-- total_qualifier: how far it can be trusted, or why there is none: term of quantity_qualifier
-- qualifier: what the row says of all its quantities whose cells say nothing of their own; null
--   when nothing
-- overlaps_rows: whether the same people are in staging.casualties too: yes, partly, no or
--   not_known
-- source_title: title of the document that says so
-- source_url: address of that document
create table staging.casualty_totals (
    source_row_id varchar not null,
    receipt varchar not null,
    sheet varchar not null,
    row_number integer not null,
    row_id varchar,
    row_key varchar not null,
    area varchar not null,
    happened_on varchar not null,
    happened_until varchar,
    device_type varchar,
    admin1 varchar,
    killed bigint,
    killed_qualifier varchar,
    injured bigint,
    injured_qualifier varchar,
    unknown bigint,
    unknown_qualifier varchar,
    total bigint,
    total_qualifier varchar,
    qualifier varchar,
    overlaps_rows varchar,
    known_on varchar,
    known_on_basis varchar,
    source_title varchar,
    source_url varchar
);
