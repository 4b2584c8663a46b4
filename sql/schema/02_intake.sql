-- sensitive: intake.receipts: file_name
-- ids: intake.receipts: receipt, source
-- ids: intake.prints_of_other_years: receipt
-- ids: intake.late_receipts: receipt, source
create table intake.receipts (
    receipt varchar not null,
    number integer not null,
    sha256 varchar not null,
    file_name varchar not null,
    area varchar,
    source varchar,
    data_year integer,
    received_on date
);

comment on table intake.receipts is
    'Arrivals of workbooks, in their order; archive/receipts.jsonl is the original';
comment on column intake.receipts.receipt is 'readable id of the arrival';
comment on column intake.receipts.number is 'position among all arrivals, from 1';
comment on column intake.receipts.sha256 is 'hash of the file''s bytes; its name in the archive';
comment on column intake.receipts.file_name is 'name it came with';
comment on column intake.receipts.area is 'area its place in the inbox says';
comment on column intake.receipts.source is 'source its place in the inbox says';
comment on column intake.receipts.data_year is 'data year its place in the inbox says';
comment on column intake.receipts.received_on is
    'day of arrival (UTC); decides only between workbooks that say no day themselves';

create table intake.prints_of_other_years (
    receipt varchar not null,
    data_year integer not null,
    figures bigint not null
);

comment on table intake.prints_of_other_years is
    'Workbooks with printed figures that are filed under another data year than the edition''s';
comment on column intake.prints_of_other_years.receipt is 'the arrival of the workbook';
comment on column intake.prints_of_other_years.data_year is 'data year of its folder';
comment on column intake.prints_of_other_years.figures is 'printed figures it has';

create table intake.late_receipts (
    receipt varchar not null,
    area varchar,
    source varchar,
    data_year integer not null,
    received_on date not null,
    record_kind varchar,
    rows_waiting bigint not null
);

comment on table intake.late_receipts is
    'What of workbooks that arrived after the edition''s day of intake waits for the next edition';
comment on column intake.late_receipts.receipt is 'the arrival of the workbook';
comment on column intake.late_receipts.area is 'the area it is about';
comment on column intake.late_receipts.source is 'code of the source that sent it';
comment on column intake.late_receipts.data_year is 'the data year it was sent for';
comment on column intake.late_receipts.received_on is 'day of arrival (UTC)';
comment on column intake.late_receipts.record_kind is
    'the staging table whose rows wait; null of a workbook that could not be read';
comment on column intake.late_receipts.rows_waiting is 'rows that it has of this kind';

create table intake.released_traits (
    area varchar not null,
    year integer not null,
    measure varchar not null,
    count bigint not null
);

comment on table intake.released_traits is
    'Traits that the public edition current before told; read by no public table';
comment on column intake.released_traits.area is 'the area';
comment on column intake.released_traits.year is 'calendar year of the incidents';
comment on column intake.released_traits.measure is
    'trait and category, as in area_casualty_profile';
comment on column intake.released_traits.count is 'people';
