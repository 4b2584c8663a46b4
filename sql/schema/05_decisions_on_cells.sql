create table decisions.corrections (
    correction varchar not null,
    receipt varchar,
    area varchar,
    source varchar,
    data_year integer,
    sheet varchar not null,
    cell varchar not null,
    expected varchar not null,
    corrected varchar not null,
    reason_code varchar not null,
    reason varchar not null,
    author varchar not null,
    decided_on date not null,
    file varchar not null,
    line integer not null
);

comment on table decisions.corrections is 'Cells read as something else, decisions/corrections.yml';
comment on column decisions.corrections.correction is
    'id, made of what it says; staging.corrected_cells';
comment on column decisions.corrections.receipt is
    'the workbook meant; null = by area, source and data year';
comment on column decisions.corrections.area is 'area of the workbooks meant; null = any';
comment on column decisions.corrections.source is 'source of the workbooks meant; null = any';
comment on column decisions.corrections.data_year is 'data year of the workbooks meant; null = any';
comment on column decisions.corrections.sheet is 'name of the sheet';
comment on column decisions.corrections.cell is 'address as Excel shows it';
comment on column decisions.corrections.expected is
    'what the cell must hold; "keyed" where only a keyed hash is kept';
comment on column decisions.corrections.corrected is 'what is read instead; (blank) = nothing';
comment on column decisions.corrections.reason_code is 'why, from the closed list of reason codes';
comment on column decisions.corrections.reason is 'why, as a sentence';
comment on column decisions.corrections.author is 'who decided';
comment on column decisions.corrections.decided_on is 'when, as the author says';
comment on column decisions.corrections.file is 'file below decisions/';
comment on column decisions.corrections.line is 'line in the file';

create table decisions.versions (
    receipt varchar not null,
    replaces varchar not null,
    reason_code varchar not null,
    reason varchar not null,
    author varchar not null,
    decided_on date not null,
    file varchar not null,
    line integer not null
);

comment on table decisions.versions is
    'Which of two workbooks of one source, area and year is the later, decisions/versions.yml';
comment on column decisions.versions.receipt is 'the workbook that is the later version';
comment on column decisions.versions.replaces is 'the workbook it replaces';
comment on column decisions.versions.reason_code is 'why, from the closed list of reason codes';
comment on column decisions.versions.reason is 'why, as a sentence';
comment on column decisions.versions.author is 'who decided';
comment on column decisions.versions.decided_on is 'when, as the author says';
comment on column decisions.versions.file is 'file below decisions/';
comment on column decisions.versions.line is 'line in the file';

create table decisions.accepted_texts (
    what varchar not null,
    text varchar not null,
    reason_code varchar not null,
    reason varchar not null,
    author varchar not null,
    decided_on date not null,
    file varchar not null,
    line integer not null
);

comment on table decisions.accepted_texts is
    'Texts of senders that may stand in public, word for word, decisions/accepted_texts.yml';
comment on column decisions.accepted_texts.what is 'law, source_title or statement';
comment on column decisions.accepted_texts.text is 'the very words';
comment on column decisions.accepted_texts.reason_code is
    'why, from the closed list of reason codes';
comment on column decisions.accepted_texts.reason is 'why, as a sentence';
comment on column decisions.accepted_texts.author is 'who decided';
comment on column decisions.accepted_texts.decided_on is 'when, as the author says';
comment on column decisions.accepted_texts.file is 'file below decisions/';
comment on column decisions.accepted_texts.line is 'line in the file';

create table decisions.header_mappings (
    template varchar not null,
    sheet varchar not null,
    header varchar not null,
    staging_column varchar,
    ignored_because varchar,
    reason_code varchar not null,
    reason varchar not null,
    author varchar not null,
    decided_on date not null,
    file varchar not null,
    line integer not null
);

comment on table decisions.header_mappings is
    'Headers accepted beside a template''s own, decisions/header_mappings.yml';
comment on column decisions.header_mappings.template is 'the template that is extended';
comment on column decisions.header_mappings.sheet is 'name of the sheet';
comment on column decisions.header_mappings.header is
    'the header as written, or the word keyed where the file has only its hash';
comment on column decisions.header_mappings.staging_column is
    'what it is read into; null = ignored';
comment on column decisions.header_mappings.ignored_because is
    'why it is not read; null = it is read';
comment on column decisions.header_mappings.reason_code is
    'why, from the closed list of reason codes';
comment on column decisions.header_mappings.reason is 'why, as a sentence';
comment on column decisions.header_mappings.author is 'who decided';
comment on column decisions.header_mappings.decided_on is 'when, as the author says';
comment on column decisions.header_mappings.file is 'file below decisions/';
comment on column decisions.header_mappings.line is 'line in the file';

create table decisions.judgements (
    treaty varchar not null,
    area varchar not null,
    obligation varchar not null,
    judgement varchar not null,
    from_on date not null,
    until_on date,
    source_title varchar not null,
    source_url varchar not null,
    reason_code varchar not null,
    reason varchar not null,
    author varchar not null,
    decided_on date not null,
    file varchar not null,
    line integer not null
);

comment on table decisions.judgements is
    'What editors hold of States'' compliance, decisions/<edition>/judgements.yml; never computed';
comment on column decisions.judgements.treaty is 'mbt or ccm';
comment on column decisions.judgements.area is 'the State';
comment on column decisions.judgements.obligation is 'the obligation';
comment on column decisions.judgements.judgement is
    'in_violation, on_track, not_on_track or unclear';
comment on column decisions.judgements.from_on is 'first day it holds';
comment on column decisions.judgements.until_on is
    'first day it no longer holds; null = it still does';
comment on column decisions.judgements.source_title is 'where it is printed';
comment on column decisions.judgements.source_url is 'address of the source';
comment on column decisions.judgements.reason_code is 'why, from the closed list of reason codes';
comment on column decisions.judgements.reason is 'why, as a sentence';
comment on column decisions.judgements.author is 'who decided';
comment on column decisions.judgements.decided_on is 'when, as the author says';
comment on column decisions.judgements.file is 'file below decisions/';
comment on column decisions.judgements.line is 'line in the file';

create table decisions.trait_blocks (
    area varchar not null,
    incident_year integer not null,
    decision varchar not null,
    reason varchar not null,
    edition varchar not null
);

comment on table decisions.trait_blocks is
    'Areas whose traits are told or withheld whatever the number, here or by an earlier edition';
comment on column decisions.trait_blocks.area is 'the area meant';
comment on column decisions.trait_blocks.incident_year is 'the year meant';
comment on column decisions.trait_blocks.decision is 'shown or withheld; withheld beats shown';
comment on column decisions.trait_blocks.reason is 'why, as a sentence';
comment on column decisions.trait_blocks.edition is
    'the edition in whose decisions/<edition>/edition.yml the line stands';
