-- title: Every table and every column of the edition says what it is
-- severity: error
-- fix: add `-- <column>: text` to the header of the table's file
with

unexplained as (

    select
        schema_name,
        table_name,
        column_name
    from duckdb_columns()
    where
        database_name = current_database()
        and not internal
        and comment is null
    union all
    select
        schema_name,
        table_name,
        '(the table)' as column_name
    from duckdb_tables()
    where
        database_name = current_database()
        and not internal
        and comment is null

)

select
    schema_name,
    table_name,
    column_name
from unexplained
order by schema_name, table_name, column_name
