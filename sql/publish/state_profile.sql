-- title: Profile of every State and other area: what the tables of the edition say of it
-- grain: one row per area, topic and statement
-- key: area, topic, statement
-- trace: value = acts()
--   from core.area_names as fact
--   where fact.area = figure.area
-- note: each row stands in the table of its topic too, with its source; nothing new is said here
-- note: a topic without a row is not known here, which is not no
-- area: ISO 3166 alpha-3, else the Monitor's own X-code
-- area_name: name as printed in the edition
-- topic: status, clearance, stockpiles, retention, contamination, land release and so on
-- statement: what is said
-- value: the value as text
-- as_of: day, month or year it is of
-- notice: says so where synthetic sample data are in the row
with

statuses as (

    select * from publish.treaty_status

),

clearance as (

    select * from publish.clearance_deadlines

),

stockpiles as (

    select * from publish.stockpile_destruction

),

retained as (

    select * from publish.retained

),

extents as (

    select * from publish.contamination_extent

),

releases as (

    select * from publish.land_release

),

reports as (

    select * from publish.initial_reports

),

laws as (

    select * from publish.national_legislation

),

views as (

    select * from publish.interpretive_issues

),

answers as (

    select * from publish.victim_assistance

),

makers as (

    select * from publish.producers

),

areas as (

    select * from core.area_names

),

statements as (

    select
        area,
        'status' as topic,
        treaty || ' status' as statement,
        status as value,
        cast(as_of as varchar) as as_of,
        null as notice
    from statuses
    where true
    union all
    select
        area,
        'status' as topic,
        treaty || ' signed' as statement,
        cast(signed_on as varchar) as value,
        cast(as_of as varchar) as as_of,
        null as notice
    from statuses
    where signed_on is not null
    union all
    select
        area,
        'status' as topic,
        treaty || ' deposited' as statement,
        cast(deposited_on as varchar) as value,
        cast(as_of as varchar) as as_of,
        null as notice
    from statuses
    where deposited_on is not null
    union all
    select
        area,
        'status' as topic,
        treaty || ' in force' as statement,
        cast(in_force_on as varchar) as value,
        cast(as_of as varchar) as as_of,
        null as notice
    from statuses
    where in_force_on is not null
    union all
    select
        area,
        'status' as topic,
        treaty || ' withdrawal' as statement,
        cast(withdrew_on as varchar) as value,
        cast(as_of as varchar) as as_of,
        null as notice
    from statuses
    where withdrew_on is not null
    union all
    select
        area,
        'clearance' as topic,
        treaty || ' clearance deadline' as statement,
        current_deadline as value,
        cast(as_of as varchar) as as_of,
        notice as notice
    from clearance
    where true
    union all
    select
        area,
        'clearance' as topic,
        treaty || ' clearance status' as statement,
        status as value,
        cast(as_of as varchar) as as_of,
        notice as notice
    from clearance
    where true
    union all
    select
        area,
        'stockpiles' as topic,
        treaty || ' stockpile deadline' as statement,
        deadline as value,
        cast(as_of as varchar) as as_of,
        notice as notice
    from stockpiles
    where item <> 'submunition'
    union all
    select
        area,
        'stockpiles' as topic,
        treaty || ' stockpile status' as statement,
        status as value,
        cast(as_of as varchar) as as_of,
        notice as notice
    from stockpiles
    where item <> 'submunition'
    union all
    select
        area,
        'stockpiles' as topic,
        treaty || ' declared ' || item as statement,
        cast(declared as varchar) as value,
        cast(as_of as varchar) as as_of,
        notice as notice
    from stockpiles
    where declared is not null
    union all
    select
        area,
        'retention' as topic,
        treaty || ' retained ' || item as statement,
        cast(last_reported as varchar) as value,
        cast(for_year as varchar) as as_of,
        notice as notice
    from retained
    where last_reported is not null
    union all
    select
        area,
        'contamination' as topic,
        treaty || ' contaminated m2' as statement,
        cast(contaminated_m2 as varchar) as value,
        situation_on as as_of,
        notice as notice
    from extents
    where true
    union all
    select
        area,
        'contamination' as topic,
        treaty || ' extent band' as statement,
        band as value,
        situation_on as as_of,
        notice as notice
    from extents
    where band is not null
    union all
    select
        area,
        'land release' as topic,
        treaty || ' released m2 ' || task || ' ' || year as statement,
        cast(released_m2 as varchar) as value,
        cast(year as varchar) as as_of,
        notice as notice
    from releases
    where released_m2 is not null
    union all
    select
        area,
        'transparency' as topic,
        treaty || ' initial report' as statement,
        submitted_on || ' (' || status || ')' as value,
        cast(as_of as varchar) as as_of,
        notice as notice
    from reports
    where true
    union all
    select
        area,
        'legislation' as topic,
        treaty || ' ' || class || ' ' || number as statement,
        coalesce(law, class) as value,
        adopted_on as as_of,
        notice as notice
    from laws
    where true
    union all
    select
        area,
        'interpretive issues' as topic,
        treaty || ' ' || issue as statement,
        view as value,
        stated_on as as_of,
        notice as notice
    from views
    where true
    union all
    select
        area,
        'victim assistance' as topic,
        treaty || ' ' || question as statement,
        answer as value,
        as_of as as_of,
        notice as notice
    from answers
    where true
    union all
    select
        area,
        'production' as topic,
        weapon || ' production' as statement,
        practice as value,
        stated_on as as_of,
        notice as notice
    from makers
    where true

)

select
    statements.area,
    areas.area_name,
    statements.topic,
    statements.statement,
    statements.value,
    statements.as_of,
    statements.notice
from statements
inner join areas on statements.area = areas.area
order by areas.sort_name, statements.topic, statements.statement
