-- title: Casualties of an area and year side by side: as last printed, and as recorded now
-- grain: one row per area, year and measure that was printed or is recorded
-- key: area, year, measure
-- note: internal, for editors; why the two differ is analysis.area_casualty_reasons
-- note: a blank is not known: a change from or to it is blank too
-- area: ISO 3166 alpha-3, else the Monitor's own X-code
-- year: calendar year of the incidents
-- measure: total, killed, injured or unknown
-- position: order of the measures
-- last_print: people as last printed by Landmine Monitor
-- last_vintage: the report of that print
-- profile_print: people as last printed in the area's country profile
-- profile_vintage: that country profile
-- now: people recorded and counted in this edition
-- now_qualifier: exact, at_least or incomplete
-- change: now less last print
with

prints as (

    select * from core.printed_area_series

),

figures as (

    select * from marts.casualty_figures

),

measured as (

    select
        area,
        casualty_year as year,
        replace(measure, 'casualties_', '') as measure,
        cast(max(value) filter (where series = 'LM') as bigint) as last_print,
        max(vintage) filter (where series = 'LM') as last_vintage,
        cast(max(value) filter (where series = 'country profile') as bigint) as profile_print,
        max(vintage) filter (where series = 'country profile') as profile_vintage
    from prints
    group by area, casualty_year, measure

),

years as (

    select
        area,
        casualty_year as year,
        cast(sum(people) as bigint) as total,
        cast(coalesce(sum(people) filter (where outcome = 'killed'), 0) as bigint) as killed,
        cast(coalesce(sum(people) filter (where outcome = 'injured'), 0) as bigint) as injured,
        cast(coalesce(sum(people) filter (where outcome = 'unknown'), 0) as bigint) as unknown,
        total_qualifier(bool_or(is_at_least), bool_or(is_incomplete)) as now_qualifier
    from figures
    group by area, casualty_year

),

recorded as (

    select
        area,
        year,
        'total' as measure,
        total as now,
        now_qualifier
    from years
    union all
    select
        area,
        year,
        'killed' as measure,
        killed as now,
        now_qualifier
    from years
    union all
    select
        area,
        year,
        'injured' as measure,
        injured as now,
        now_qualifier
    from years
    union all
    select
        area,
        year,
        'unknown' as measure,
        unknown as now,
        now_qualifier
    from years

),

compared as (

    select
        coalesce(measured.area, recorded.area) as area,
        coalesce(measured.year, recorded.year) as year,
        coalesce(measured.measure, recorded.measure) as measure,
        measured.last_print,
        measured.last_vintage,
        measured.profile_print,
        measured.profile_vintage,
        recorded.now,
        recorded.now_qualifier
    from measured
    -- a year may be printed, or recorded, or both
    full join recorded
        on
            measured.area = recorded.area
            and measured.year = recorded.year
            and measured.measure = recorded.measure

)

select
    area,
    year,
    measure,
    list_position(['total', 'killed', 'injured', 'unknown'], measure) as position,
    last_print,
    last_vintage,
    profile_print,
    profile_vintage,
    now,
    now_qualifier,
    now - last_print as change
from compared
order by area, year desc, position
