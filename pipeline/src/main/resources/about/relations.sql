create schema if not exists about;
create or replace table about.tables (
    schema_name varchar not null,
    table_name varchar not null,
    kind varchar not null,
    title varchar,
    grain varchar,
    unit varchar,
    row_order varchar,
    audience varchar not null,
    products varchar,
    when_empty varchar
);
comment on table about.tables is 'Every relation that a file of the SQL tree describes';
comment on column about.tables.kind is 'table; view, made each time it is read; computed, by a class; or macro, which takes arguments';
comment on column about.tables.grain is 'what one row is';
comment on column about.tables.unit is 'unit of its figures, where they have one';
comment on column about.tables.row_order is 'how its rows are ordered';
comment on column about.tables.audience is 'public or internal';
comment on column about.tables.products is 'products that publish it, with commas; blank where all do';
comment on column about.tables.when_empty is 'what it says, and does not say, that it has no row';
comment on column about.tables.schema_name is 'schema of the relation';
comment on column about.tables.table_name is 'name of the relation';
comment on column about.tables.title is 'title for people';
create or replace table about.columns (
    schema_name varchar not null,
    table_name varchar not null,
    position integer not null,
    column_name varchar not null,
    column_type varchar,
    meaning varchar,
    audience varchar not null
);
comment on table about.columns is 'Every column of these relations';
comment on column about.columns.column_type is 'type of its values; blank in a macro';
comment on column about.columns.meaning is 'what it says';
comment on column about.columns.audience is
'public; internal; sensitive; id, which names a workbook or row; or vault_only, which is empty here';
comment on column about.columns.schema_name is 'schema of the relation';
comment on column about.columns.table_name is 'name of the relation';
comment on column about.columns.position is 'position, from 1';
comment on column about.columns.column_name is 'name of the column';
create or replace table about.keys (
    schema_name varchar not null,
    table_name varchar not null,
    position integer not null,
    column_name varchar not null
);
comment on table about.keys is 'The columns that together name a row, in the order of a figure''s id';
comment on column about.keys.schema_name is 'schema of the relation';
comment on column about.keys.table_name is 'name of the relation';
comment on column about.keys.position is 'position, from 1';
comment on column about.keys.column_name is 'name of the column';
create or replace table about.refers (
    schema_name varchar not null,
    table_name varchar not null,
    column_name varchar not null,
    refers_to varchar not null,
    refers_to_column varchar not null
);
comment on table about.refers is 'Columns each of whose values is a row of another relation';
comment on column about.refers.schema_name is 'schema of the relation';
comment on column about.refers.table_name is 'name of the relation';
comment on column about.refers.column_name is 'name of the column';
comment on column about.refers.refers_to is 'the other relation, with its schema';
comment on column about.refers.refers_to_column is 'column there';
create or replace table about.renames (
    release varchar not null,
    old_name varchar not null,
    new_name varchar not null,
    note varchar
);
comment on table about.renames is 'Published tables and columns that stood under another name before';
comment on column about.renames.release is 'first release with the new name';
comment on column about.renames.old_name is 'table, or table and column, as it was called';
comment on column about.renames.new_name is 'where the same is found now';
comment on column about.renames.note is 'what else has changed; blank where only the name has';
create or replace table about.traces (
    schema_name varchar not null,
    table_name varchar not null,
    position integer not null,
    kind varchar not null,
    column_name varchar not null,
    line varchar not null
);
comment on table about.traces is 'How a figure goes back to rows, or is computed from others';
comment on column about.traces.kind is 'trace: to rows; derived: by the SQL that makes it of other figures';
comment on column about.traces.line is 'the rule: fact is a row behind it, figure the row it stands in';
comment on column about.traces.schema_name is 'schema of the relation';
comment on column about.traces.table_name is 'name of the relation';
comment on column about.traces.position is 'position, from 1';
comment on column about.traces.column_name is 'name of the column';
create or replace table about.notes (
    schema_name varchar not null,
    table_name varchar not null,
    position integer not null,
    note varchar not null
);
comment on table about.notes is 'What to know of a table before using its figures';
comment on column about.notes.schema_name is 'schema of the relation';
comment on column about.notes.table_name is 'name of the relation';
comment on column about.notes.position is 'position, from 1';
comment on column about.notes.note is 'one thing to know';
create or replace table about.lineage (
    schema_name varchar not null,
    table_name varchar not null,
    column_name varchar,
    reads varchar not null,
    reads_column varchar
);
comment on table about.lineage is 'Of which columns each column is made';
comment on column about.lineage.schema_name is 'schema of the relation';
comment on column about.lineage.table_name is 'name of the relation';
comment on column about.lineage.column_name is
'name of the column; blank where what is read only decides which rows there are';
comment on column about.lineage.reads is 'a relation that it reads, with its schema';
comment on column about.lineage.reads_column is
'column there, its conditions included; blank where a class reads the whole relation';
create or replace table about.macros (
    schema_name varchar not null,
    macro_name varchar not null,
    arguments varchar not null,
    definition varchar not null
);
comment on table about.macros is 'Relations that take arguments, each with its select';
comment on column about.macros.arguments is 'as declared; those with := may be left out';
comment on column about.macros.schema_name is 'schema of the relation';
comment on column about.macros.macro_name is 'name of the macro';
comment on column about.macros.definition is 'its select';
