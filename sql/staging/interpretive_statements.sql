-- title: Views of States on questions the treaties leave open
-- grain: one row per dated statement on one question
-- key: source_row_id
-- spoken-by: senders
-- sensitive: statement, source_title, source_url
-- ids: source_row_id, receipt, sheet, row_id, row_key
-- note: the latest dated statement is the State's view
-- source_row_id: receipt, sheet and Excel row the values come from
-- area: the area the row reports on; code of reference.areas
-- topic: the question
-- view: prohibited, permitted or no_view
-- happened_on: day, month or year of the statement; ISO date, month or year
-- statement: the statement in words
-- source_title: title of the document that says so
-- source_url: address of that document
create table staging.interpretive_statements (
    source_row_id varchar not null,
    receipt varchar not null,
    sheet varchar not null,
    row_number integer not null,
    row_id varchar,
    row_key varchar not null,
    area varchar not null,
    treaty varchar not null,
    topic varchar not null,
    view varchar not null,
    happened_on varchar not null,
    statement varchar,
    known_on varchar,
    known_on_basis varchar,
    information_until date,
    source_title varchar,
    source_url varchar
);
