-- What editors decided, one row per line of the files in decisions/ that holds in the edition, also
-- of older ones; the effects are in core/casualties/counted/casualty_verdicts.sql.
create schema if not exists decisions;

-- sensitive: decisions.inclusions: reason, author, file
-- ids: decisions.inclusions: source_row_id, receipt, sheet, source
-- sensitive: decisions.source_use: reason, author, file
-- ids: decisions.source_use: source
-- sensitive: decisions.absorptions: reason, author, file
-- ids: decisions.absorptions: source, absorbs_source
-- sensitive: decisions.matches: reason, author, file
-- ids: decisions.matches: source_row_id, other_row_id
-- sensitive: decisions.verdicts: subject, reason, author, file
-- sensitive: decisions.corrections: cell, expected, corrected, reason, author, file
-- ids: decisions.corrections: receipt, source, sheet
-- sensitive: decisions.accepted_texts: reason, author, file
-- accepted: decisions.accepted_texts: text
-- sensitive: decisions.versions: reason, author, file
-- ids: decisions.versions: receipt, replaces
-- sensitive: decisions.header_mappings: header, reason, author, file
-- ids: decisions.header_mappings: sheet
-- sensitive: decisions.judgements: reason, author, file

create table decisions.inclusions (
    number integer not null,
    source_row_id varchar,
    receipt varchar,
    sheet varchar,
    source varchar,
    area varchar,
    incident_year integer,
    record_kind varchar,
    held_as varchar,
    season integer,
    decision varchar not null,
    reason_code varchar not null,
    reason varchar not null,
    author varchar not null,
    decided_on date not null,
    file varchar not null,
    line integer not null
);

comment on table decisions.inclusions is
    'Which blocks and rows count, decisions/<edition>/inclusions.yml';
comment on column decisions.inclusions.number is
    'position among all inclusions that hold, from 1, the newest edition''s first';
comment on column decisions.inclusions.source_row_id is 'the one row meant; null = a block';
comment on column decisions.inclusions.receipt is 'the one workbook meant; null = any';
comment on column decisions.inclusions.sheet is 'the one sheet meant; null = any';
comment on column decisions.inclusions.source is 'the source meant; null = any';
comment on column decisions.inclusions.area is 'the area meant; null = any';
comment on column decisions.inclusions.incident_year is 'the year meant; null = all years';
comment on column decisions.inclusions.record_kind is 'the staging table meant; null = any';
comment on column decisions.inclusions.held_as is
    'only rows that a rule holds for this reason; null = all';
comment on column decisions.inclusions.season is
    'data year of the edition in whose folder it stands; null where its name says no year';
comment on column decisions.inclusions.decision is 'include, exclude or hold';
comment on column decisions.inclusions.reason_code is 'why, from the closed list of reason codes';
comment on column decisions.inclusions.reason is 'why, as a sentence';
comment on column decisions.inclusions.author is 'who decided';
comment on column decisions.inclusions.decided_on is 'when, as the author says';
comment on column decisions.inclusions.file is 'file below decisions/';
comment on column decisions.inclusions.line is 'line in the file';

create table decisions.source_use (
    number integer not null,
    area varchar not null,
    incident_year integer,
    record_kind varchar not null,
    source varchar not null,
    use varchar not null,
    reason_code varchar not null,
    reason varchar not null,
    author varchar not null,
    decided_on date not null,
    file varchar not null,
    line integer not null
);

comment on table decisions.source_use is 'Which sources count, decisions/<edition>/source_use.yml';
comment on column decisions.source_use.number is
    'position among all decisions on sources that hold, from 1, the newest edition''s first';
comment on column decisions.source_use.area is 'the area meant';
comment on column decisions.source_use.incident_year is 'the year meant; null = all years';
comment on column decisions.source_use.record_kind is 'the staging table meant';
comment on column decisions.source_use.source is 'the source meant';
comment on column decisions.source_use.use is 'primary, supplement (counts too) or not_used';
comment on column decisions.source_use.reason_code is 'why, from the closed list of reason codes';
comment on column decisions.source_use.reason is 'why, as a sentence';
comment on column decisions.source_use.author is 'who decided';
comment on column decisions.source_use.decided_on is 'when, as the author says';
comment on column decisions.source_use.file is 'file below decisions/';
comment on column decisions.source_use.line is 'line in the file';

create table decisions.absorptions (
    number integer not null,
    area varchar not null,
    incident_year integer not null,
    source varchar not null,
    outcome varchar not null,
    absorbs_source varchar not null,
    absorbs varchar not null,
    reason_code varchar not null,
    reason varchar not null,
    author varchar not null,
    decided_on date not null,
    file varchar not null,
    line integer not null
);

comment on table decisions.absorptions is
    'Which totals hold people of which rows, decisions/<edition>/absorptions.yml';
comment on column decisions.absorptions.number is
    'position among all absorptions that hold, from 1, the newest edition''s first';
comment on column decisions.absorptions.area is 'the area meant';
comment on column decisions.absorptions.incident_year is 'the year meant';
comment on column decisions.absorptions.source is 'the source that gives the total';
comment on column decisions.absorptions.outcome is 'outcome of the total: killed, injured, unknown';
comment on column decisions.absorptions.absorbs_source is 'the source of the rows it holds';
comment on column decisions.absorptions.absorbs is
    'outcomes of those rows, with commas: injured, unknown; none = they are other people';
comment on column decisions.absorptions.reason_code is 'why, from the closed list of reason codes';
comment on column decisions.absorptions.reason is 'why, as a sentence';
comment on column decisions.absorptions.author is 'who decided';
comment on column decisions.absorptions.decided_on is 'when, as the author says';
comment on column decisions.absorptions.file is 'file below decisions/';
comment on column decisions.absorptions.line is 'line in the file';

create table decisions.matches (
    number integer not null,
    source_row_id varchar not null,
    other_row_id varchar not null,
    decision varchar not null,
    reason_code varchar not null,
    reason varchar not null,
    author varchar not null,
    decided_on date not null,
    file varchar not null,
    line integer not null
);

comment on table decisions.matches is
    'Which rows tell of the same people, decisions/<edition>/matches.yml';
comment on column decisions.matches.number is
    'position among all matches that hold, from 1, the newest edition''s first';
comment on column decisions.matches.source_row_id is 'one row';
comment on column decisions.matches.other_row_id is 'the other row';
comment on column decisions.matches.decision is 'merge or distinct';
comment on column decisions.matches.reason_code is 'why, from the closed list of reason codes';
comment on column decisions.matches.reason is 'why, as a sentence';
comment on column decisions.matches.author is 'who decided';
comment on column decisions.matches.decided_on is 'when, as the author says';
comment on column decisions.matches.file is 'file below decisions/';
comment on column decisions.matches.line is 'line in the file';

create table decisions.verdicts (
    suspicion varchar not null,
    subject varchar not null,
    fingerprint varchar not null,
    verdict varchar not null,
    reason_code varchar not null,
    reason varchar not null,
    author varchar not null,
    decided_on date not null,
    file varchar not null,
    line integer not null
);

comment on table decisions.verdicts is
    'What was said of values that are hard to believe, decisions/<edition>/verdicts.yml';
comment on column decisions.verdicts.suspicion is 'what is hard to believe';
comment on column decisions.verdicts.subject is 'row, or source, area and year, for readers';
comment on column decisions.verdicts.fingerprint is 'of the value: it holds until that changes';
comment on column decisions.verdicts.verdict is 'accepted or rejected';
comment on column decisions.verdicts.reason_code is 'why, from the closed list of reason codes';
comment on column decisions.verdicts.reason is 'why, as a sentence';
comment on column decisions.verdicts.author is 'who decided';
comment on column decisions.verdicts.decided_on is 'when, as the author says';
comment on column decisions.verdicts.file is 'file below decisions/';
comment on column decisions.verdicts.line is 'line in the file';
