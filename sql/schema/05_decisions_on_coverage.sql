-- What editors say of how much is known of an area and year; lines of older editions hold in later
-- ones until a newer line about the same years stands in their place or takes them back.

-- sensitive: decisions.coverage: reason, author, file
-- ids: decisions.coverage: source
create table decisions.coverage (
    number integer not null,
    area varchar not null,
    source varchar,
    first_year integer not null,
    last_year integer not null,
    record_kind varchar not null,
    value varchar not null,
    complete_from bigint,
    members bigint,
    edition varchar not null,
    reason_code varchar not null,
    reason varchar not null,
    author varchar not null,
    decided_on date not null,
    file varchar not null,
    line integer not null
);

comment on table decisions.coverage is
    'What is known of areas and years, decisions/<edition>/coverage.yml, older editions'' too';
comment on column decisions.coverage.number is 'position among all that hold, from 1';
comment on column decisions.coverage.area is 'the area meant; XWD = the world';
comment on column decisions.coverage.source is 'the source meant; null = the area as a whole';
comment on column decisions.coverage.first_year is
    'first of the years meant, without those that a newer line is about';
comment on column decisions.coverage.last_year is 'last of them';
comment on column decisions.coverage.record_kind is 'casualties or cluster_munition_attacks';
comment on column decisions.coverage.value is
    'full, none_reported, partial, late_rows_only, awaited, nothing_received, not_asked; alike = '
    'recorded in one way in these years; comparable, complete_from = of the world alone';
comment on column decisions.coverage.complete_from is
    'the printed list of areas with at least so many casualties is complete; else null';
comment on column decisions.coverage.members is 'number of areas on that list; else null';
comment on column decisions.coverage.edition is 'the edition in whose folder the line stands';
comment on column decisions.coverage.reason_code is 'why, from the closed list of reason codes';
comment on column decisions.coverage.reason is 'why, as a sentence';
comment on column decisions.coverage.author is 'who decided';
comment on column decisions.coverage.decided_on is 'when, as the author says';
comment on column decisions.coverage.file is 'file below decisions/';
comment on column decisions.coverage.line is 'line in the file';

-- sensitive: decisions.figures_from: reason, author, file
create table decisions.figures_from (
    number integer not null,
    area varchar not null,
    first_year integer not null,
    last_year integer not null,
    figures_from varchar not null,
    reason_code varchar not null,
    reason varchar not null,
    author varchar not null,
    decided_on date not null,
    file varchar not null,
    line integer not null
);

comment on table decisions.figures_from is
    'Whether a printed figure or the rows count, of past years; lines of older editions hold too';
comment on column decisions.figures_from.number is
    'position among all that hold, from 1, the newest edition''s first';
comment on column decisions.figures_from.area is 'the area meant';
comment on column decisions.figures_from.first_year is 'first of the years meant';
comment on column decisions.figures_from.last_year is 'last of them';
comment on column decisions.figures_from.figures_from is 'print, rows or print_plus_late';
comment on column decisions.figures_from.reason_code is
    'why, from the closed list of reason codes';
comment on column decisions.figures_from.reason is 'why, as a sentence';
comment on column decisions.figures_from.author is 'who decided';
comment on column decisions.figures_from.decided_on is 'when, as the author says';
comment on column decisions.figures_from.file is 'file below decisions/';
comment on column decisions.figures_from.line is 'line in the file';
