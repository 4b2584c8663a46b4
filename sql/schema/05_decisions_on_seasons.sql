-- What a season asks, what of it counts although it came late, and what nobody asks for any more.

-- sensitive: decisions.late_receipts: reason, author, file
-- ids: decisions.late_receipts: receipt
create table decisions.late_receipts (
    receipt varchar not null,
    reason_code varchar not null,
    reason varchar not null,
    author varchar not null,
    decided_on date not null,
    file varchar not null,
    line integer not null
);

comment on table decisions.late_receipts is
    'Workbooks that count although they are late, decisions/<edition>/late_receipts.yml';
comment on column decisions.late_receipts.receipt is 'the arrival of the workbook';
comment on column decisions.late_receipts.reason_code is
    'why, from the closed list of reason codes';
comment on column decisions.late_receipts.reason is 'why, as a sentence';
comment on column decisions.late_receipts.author is 'who decided';
comment on column decisions.late_receipts.decided_on is 'when, as the author says';
comment on column decisions.late_receipts.file is 'file below decisions/';
comment on column decisions.late_receipts.line is 'line in the file';

-- sensitive: decisions.roster: file
-- ids: decisions.roster: source
create table decisions.roster (
    season integer not null,
    area varchar not null,
    source varchar not null,
    record_kinds varchar not null,
    language varchar not null,
    due_on date not null,
    expected varchar not null,
    outcomes varchar,
    part varchar,
    is_newest_by_arrival boolean not null,
    file varchar not null,
    line integer not null
);

comment on table decisions.roster is
    'What seasons ask of which sources, decisions/<edition>/roster.yml';
comment on column decisions.roster.season is 'data year of the edition whose roster it is';
comment on column decisions.roster.area is 'the area asked about';
comment on column decisions.roster.source is
    'the source that is asked, by the last of its names';
comment on column decisions.roster.record_kinds is 'staging tables that are asked for, with commas';
comment on column decisions.roster.language is 'language of the blank and of what is sent back';
comment on column decisions.roster.due_on is 'the day by which it is asked for';
comment on column decisions.roster.expected is
    'yes, or welcome: then its silence undoes nothing';
comment on column decisions.roster.outcomes is 'outcomes it gives, with commas; null where all';
comment on column decisions.roster.part is
    'the part of the area or of the people it is of; null for the whole';
comment on column decisions.roster.is_newest_by_arrival is
    'true where the workbook that arrived last is the latest, whatever days it says';
comment on column decisions.roster.file is 'file below decisions/';
comment on column decisions.roster.line is 'line in the file';

-- sensitive: decisions.waived: reason, author, file
create table decisions.waived (
    number integer not null,
    area varchar not null,
    first_year integer not null,
    last_year integer not null,
    reason_code varchar not null,
    reason varchar not null,
    author varchar not null,
    decided_on date not null,
    file varchar not null,
    line integer not null
);

comment on table decisions.waived is
    'Years of which nobody asks any more for what is missing; lines of older editions too';
comment on column decisions.waived.number is
    'position among all that hold, from 1, the newest edition''s first';
comment on column decisions.waived.area is 'the area meant';
comment on column decisions.waived.first_year is 'first of the years meant';
comment on column decisions.waived.last_year is 'last of them';
comment on column decisions.waived.reason_code is 'why, from the closed list of reason codes';
comment on column decisions.waived.reason is 'why, as a sentence';
comment on column decisions.waived.author is 'who decided';
comment on column decisions.waived.decided_on is 'when, as the author says';
comment on column decisions.waived.file is 'file below decisions/';
comment on column decisions.waived.line is 'line in the file';
