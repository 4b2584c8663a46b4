-- title: Sources of a workbook
-- grain: one row per source
-- key: source_row_id
-- spoken-by: senders
-- sensitive: organisation, source_url, source_ref
-- ids: source_row_id, receipt, sheet, row_id, row_key
-- note: no name or address of a person is read
-- source_row_id: receipt, sheet and Excel row the values come from
-- area: the area the row reports on; code of reference.areas
-- source_ref: short name other sheets use for it
-- organisation: the organisation as written; never a person
-- source_kind: who it is; null when not said
-- may_be_named: yes, organisation_only or no; no when blank or without the column
-- records: which records it is for; null when not said
-- happened_on: day, month or year of the document or of the talk; ISO date, month or year
-- source_url: address of the document
create table staging.sources (
    source_row_id varchar not null,
    receipt varchar not null,
    sheet varchar not null,
    row_number integer not null,
    row_id varchar,
    row_key varchar not null,
    area varchar not null,
    source_ref varchar not null,
    organisation varchar,
    source_kind varchar,
    may_be_named varchar not null,
    records varchar,
    happened_on varchar,
    known_on varchar,
    known_on_basis varchar,
    source_url varchar
);
