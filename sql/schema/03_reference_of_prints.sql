create table reference.printed_editions (
    vintage varchar not null,
    series varchar not null,
    printed_on varchar,
    printed_on_basis varchar not null,
    source_line integer not null,
    source_file varchar
);

comment on table reference.printed_editions is
    'Reports that print figures, and when they were printed';
comment on column reference.printed_editions.vintage is 'the one label of the report';
comment on column reference.printed_editions.series is
    'LM, CMM, country profile or other: prints of different series are never mixed';
comment on column reference.printed_editions.printed_on is
    'day, month (2014-11) or year (2017); null = unknown';
comment on column reference.printed_editions.printed_on_basis is 'what printed_on rests on';
comment on column reference.printed_editions.source_line is
    'line in reference/printed_editions.csv';
comment on column reference.printed_editions.source_file is
    'file of that line: reference/ of the program, decisions/reference/ of the workspace';

create table reference.printed_edition_aliases (
    alias varchar not null,
    vintage varchar not null,
    source_line integer not null,
    source_file varchar
);

comment on table reference.printed_edition_aliases is 'Other labels of the same reports';
comment on column reference.printed_edition_aliases.alias is 'a label researchers write';
comment on column reference.printed_edition_aliases.vintage is 'the report meant';
comment on column reference.printed_edition_aliases.source_line is
    'line in reference/printed_edition_aliases.csv';
comment on column reference.printed_edition_aliases.source_file is
    'file of that line: reference/ of the program, decisions/reference/ of the workspace';

create table reference.printed_categories (
    dimension varchar not null,
    category varchar not null,
    breakdown varchar not null,
    term varchar not null,
    source_line integer not null,
    source_file varchar
);

comment on table reference.printed_categories is
    'What printed categories of casualties are called in records; a subtotal is not listed';
comment on column reference.printed_categories.dimension is 'what the print divides';
comment on column reference.printed_categories.category is 'category as printed';
comment on column reference.printed_categories.breakdown is 'column of records';
comment on column reference.printed_categories.term is 'term of its vocabulary';
comment on column reference.printed_categories.source_line is
    'line in reference/printed_categories.csv';
comment on column reference.printed_categories.source_file is
    'file of that line: reference/ of the program, decisions/reference/ of the workspace';

create table reference.printed_subcategories (
    dimension varchar not null,
    pattern varchar not null,
    what varchar not null,
    source_line integer not null,
    source_file varchar
);

comment on table reference.printed_subcategories is
    'Printed categories of casualties that are part of another, or several: no column of records';
comment on column reference.printed_subcategories.dimension is 'what the print divides';
comment on column reference.printed_subcategories.pattern is 'form of the category as printed';
comment on column reference.printed_subcategories.what is 'whom it counts';
comment on column reference.printed_subcategories.source_line is
    'line in reference/printed_subcategories.csv';
comment on column reference.printed_subcategories.source_file is
    'file of that line: reference/ of the program, decisions/reference/ of the workspace';

create table reference.printed_base_notes (
    pattern varchar not null,
    says varchar not null,
    what varchar not null,
    source_line integer not null,
    source_file varchar
);

comment on table reference.printed_base_notes is
    'Sentences that say what a printed count is part of or a share is of; a note has one form';
comment on column reference.printed_base_notes.pattern is 'form of the whole note';
comment on column reference.printed_base_notes.says is
    'everybody (parts of all), listed (perhaps not all), base (of some), not_said or contested';
comment on column reference.printed_base_notes.what is 'what it says';
comment on column reference.printed_base_notes.source_line is
    'line in reference/printed_base_notes.csv';
comment on column reference.printed_base_notes.source_file is
    'file of that line: reference/ of the program, decisions/reference/ of the workspace';

create table reference.printed_label_forms (
    pattern varchar not null,
    vintage_before varchar not null,
    vintage_after varchar,
    series varchar not null,
    printed_on_basis varchar not null,
    source_line integer not null,
    source_file varchar
);

comment on table reference.printed_label_forms is
    'Forms of labels that say the day or year of a report themselves';
comment on column reference.printed_label_forms.pattern is
    'form of the label in lower case; its group is the day, month or year';
comment on column reference.printed_label_forms.vintage_before is
    'what the one label has before the day';
comment on column reference.printed_label_forms.vintage_after is 'and after it';
comment on column reference.printed_label_forms.series is
    'LM, CMM, country profile or other';
comment on column reference.printed_label_forms.printed_on_basis is 'what the day rests on';
comment on column reference.printed_label_forms.source_line is
    'line in reference/printed_label_forms.csv';
comment on column reference.printed_label_forms.source_file is
    'file of that line: reference/ of the program, decisions/reference/ of the workspace';
