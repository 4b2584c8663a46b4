-- title: Deadlines, extension requests and decisions
-- grain: one row per event
-- key: source_row_id
-- spoken-by: senders
-- sensitive: decided_at, source_title, source_url
-- ids: source_row_id, receipt, sheet, row_id, row_key
-- note: granted deadlines are data, never computed; a request moves no deadline (MBT Article 5,
--   CCM Articles 3 and 4)
-- source_row_id: receipt, sheet and Excel row the values come from
-- area: the area the row reports on; code of reference.areas
-- obligation: stockpile_destruction, clearance and so on
-- event: extension_requested, extension_granted, completed, reopened and so on
-- request_number: which request of the State it is, from 1; null when it is none
-- happened_on: day, month or year of the event; ISO date, month or year
-- deadline_on: the deadline set, asked for or granted; ISO date, month or year; null when the
--   event has none
-- decided_at: meeting that decided, as written
-- date_kind: which day a completion is: declaration, last_destruction (the last clearance) or
--   announcement
-- source_title: title of the document that says so
-- source_url: address of that document
create table staging.deadlines (
    source_row_id varchar not null,
    receipt varchar not null,
    sheet varchar not null,
    row_number integer not null,
    row_id varchar,
    row_key varchar not null,
    area varchar not null,
    treaty varchar not null,
    obligation varchar not null,
    event varchar not null,
    request_number bigint,
    happened_on varchar not null,
    deadline_on varchar,
    decided_at varchar,
    decided_by varchar,
    date_kind varchar,
    known_on varchar,
    known_on_basis varchar,
    information_until date,
    day_before_confirmation varchar,
    source_title varchar,
    source_url varchar
);
