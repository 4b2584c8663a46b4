-- Every arrival of a workbook, in the order of arrival; archive/receipts.jsonl is the original.
create table intake.receipts (
    receipt varchar not null,
    number integer not null,
    sha256 varchar not null,
    file_name varchar not null,
    area varchar,
    source varchar,
    data_year integer
);
