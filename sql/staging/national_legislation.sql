-- title: National implementation measures (Article 9 of both treaties)
-- grain: one row per law, or per State without one
-- key: source_row_id
-- spoken-by: senders
-- sensitive: title_of_law, source_title, source_url
-- ids: source_row_id, receipt, sheet, row_id, row_key
-- source_row_id: receipt, sheet and Excel row the values come from
-- area: the area the row reports on; code of reference.areas
-- class: specific_law, existing_law, in_process, none or unknown
-- title_of_law: title as written
-- happened_on: day, month or year it was enacted; of a class without a law, of the statement;
--   ISO date, month or year
-- in_force_on: day, month or year it entered into force; ISO date, month or year
-- prohibits_investment: whether it forbids investment in producers: yes, partly, no or
--   not_known
-- source_title: title of the document that says so
-- source_url: address of that document
create table staging.national_legislation (
    source_row_id varchar not null,
    receipt varchar not null,
    sheet varchar not null,
    row_number integer not null,
    row_id varchar,
    row_key varchar not null,
    area varchar not null,
    treaty varchar not null,
    class varchar not null,
    title_of_law varchar,
    happened_on varchar,
    in_force_on varchar,
    prohibits_investment varchar,
    known_on varchar,
    known_on_basis varchar,
    information_until date,
    day_before_confirmation varchar,
    source_title varchar,
    source_url varchar
);
