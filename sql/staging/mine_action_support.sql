-- title: Money for mine action
-- grain: one row per donor, recipient, sector and period
-- key: source_row_id
-- spoken-by: senders
-- about-areas: donor_area, recipient_area
-- sensitive: donor_name, recipient_name, source_title, source_url
-- ids: source_row_id, receipt, sheet, row_id, row_key
-- note: amounts of several currencies are never added up unconverted
-- source_row_id: receipt, sheet and Excel row the values come from
-- area: the area the row reports on; code of reference.areas
-- happened_on: year or month it was given for; ISO date, month or year
-- flow: international or national; never one sum without saying so
-- donor_area: donor; null when it is no State or other area
-- donor_name: donor that is no State, as written
-- recipient_area: recipient; null when it is no State or other area
-- recipient_name: recipient that is no State, as written
-- sector: what it was given for; null when not said
-- currency: ISO 4217 code in lower case, as all terms are
-- amount: amount in that currency, not converted
-- amount_qualifier: how far it can be trusted, or why there is none: term of quantity_qualifier
-- qualifier: what the row says of all its quantities whose cells say nothing of their own; null
--   when nothing
-- source_title: title of the document that says so
-- source_url: address of that document
create table staging.mine_action_support (
    source_row_id varchar not null,
    receipt varchar not null,
    sheet varchar not null,
    row_number integer not null,
    row_id varchar,
    row_key varchar not null,
    area varchar not null,
    happened_on varchar not null,
    flow varchar not null,
    donor_area varchar,
    donor_name varchar,
    recipient_area varchar,
    recipient_name varchar,
    sector varchar,
    currency varchar not null,
    amount decimal(18, 2) not null,
    amount_qualifier varchar,
    qualifier varchar,
    known_on varchar,
    known_on_basis varchar,
    source_title varchar,
    source_url varchar
);
