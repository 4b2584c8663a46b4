-- title: Every table and every column of the edition says what it is
-- severity: error
-- fix: add `-- <column>: text` to the header of the table's file
with

explained as (

    select database_name, schema_name, table_name, column_name, comment, internal
    from duckdb_columns()
    union all
    select database_name, schema_name, table_name, '(the table)' as column_name, comment, internal
    from duckdb_tables()

)

select
    schema_name,
    table_name,
    column_name
from explained
where database_name = current_database() and not internal and comment is null
order by schema_name, table_name, column_name
