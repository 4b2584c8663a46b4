-- columns of published numbers outside the keys, and how they are explained
with numbers as (
    select schema_name, table_name, column_name
    from about.columns
    where
        schema_name = 'publish'
        and regexp_matches(column_type, '^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DECIMAL|DOUBLE|FLOAT)')
),
figures as (
    from numbers anti join about.keys using (schema_name, table_name, column_name)
),
traced as (
    from figures semi join (from about.traces where kind = 'trace')
        using (schema_name, table_name, column_name)
),
derived as (
    from figures semi join (from about.traces where kind = 'derived')
        using (schema_name, table_name, column_name)
)
select
    (select count(*) from figures) as numbers,
    (select count(*) from traced) as traced,
    (select count(*) from (from derived except from traced)) as derived
