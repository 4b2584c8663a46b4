-- title: Casualties of an area and year side by side: as last printed, and as recorded now
-- grain: one row per area, year and measure that was printed or of which anything was sent
-- key: area, year, measure
-- note: internal, for editors; why the two differ is analysis.area_casualty_reasons
-- note: a blank is not known: a change from or to it is blank too
-- note: an area and year of which every row is held, or left out, is in with a blank; so is an
--   outcome that its totals do not give; a zero is reported
-- year: calendar year of the incidents
-- measure: total, killed, injured or unknown
-- position: order of the measures
-- last_print: people as last printed by Landmine Monitor
-- last_vintage: the report of that print
-- profile_print: people as last printed in the area's country profile
-- profile_vintage: that country profile
-- now: people recorded and counted in this edition; blank too where nothing but late rows came
-- late: people of late rows, where nothing else came: no figure of the year
-- now_qualifier: exact, at_least, about or incomplete; blank where nothing counts or waits
-- change: now less last print; blank unless it is known that the records are whole
with

prints as (

    select
        area,
        casualty_year as year,
        replace(measure, 'casualties_', '') as measure,
        figure_of(value, series, 'LM') as last_print,
        max(vintage) filter (where series = 'LM') as last_vintage,
        figure_of(value, series, 'country profile') as profile_print,
        max(vintage) filter (where series = 'country profile') as profile_vintage
    from core.printed_area_series
    group by area, casualty_year, measure

),

-- what does not count is no zero, and the year still has a row
sent as (

    select distinct
        area,
        incident_year as casualty_year
    from core.casualty_rows
    where area is not null and incident_year is not null

),

years as (

    select
        area,
        casualty_year,
        cast(sum(people) as bigint) as total,
        people_given(people, not_given, outcome, 'killed') as killed,
        people_given(people, not_given, outcome, 'injured') as injured,
        people_given(people, not_given, outcome, 'unknown') as unknown,
        bool_or(is_at_least) as is_at_least,
        bool_or(is_about) as is_about
    from marts.casualty_outcome_counts
    -- of a year all of whose rows are left out nothing is told
    full join sent using (area, casualty_year)
    group by all

),

late as (

    select
        area,
        incident_year as casualty_year,
        cast(sum(people) as bigint) as total,
        coalesce(people_of(people, outcome, 'killed'), 0) as killed,
        coalesce(people_of(people, outcome, 'injured'), 0) as injured,
        coalesce(people_of(people, outcome, 'unknown'), 0) as unknown
    from core.late_casualties
    group by all

),

recorded as (

    select
        years.area,
        years.casualty_year as year,
        told.measure,
        told.now,
        told.late,
        if(
            years.total is not null or incomplete.area is not null,
            total_qualifier(years.is_at_least, years.is_about, incomplete.area is not null),
            null
        ) as now_qualifier
    from years
    -- most years of most areas are complete
    left join core.incomplete_casualty_years as incomplete
        on incomplete.kind = 'mine_erw'
            and years.area = incomplete.area
            and years.casualty_year = incomplete.incident_year
    -- most years came in their own season
    left join late on years.area = late.area and years.casualty_year = late.casualty_year
    cross join lateral (values
        ('total', years.total, late.total),
        ('killed', if(years.total is null, null, years.killed), late.killed),
        ('injured', if(years.total is null, null, years.injured), late.injured),
        ('unknown', if(years.total is null, null, years.unknown), late.unknown)
    ) as told (measure, now, late)

)

select
    area,
    year,
    measure,
    list_position(['total', 'killed', 'injured', 'unknown'], measure) as position,
    prints.last_print,
    prints.last_vintage,
    prints.profile_print,
    prints.profile_vintage,
    recorded.now,
    recorded.now_qualifier,
    if(recorded.now_qualifier in ('exact', 'about'), recorded.now - prints.last_print, null)
        as change,
    recorded.late
from prints
-- a year may be printed, or recorded, or both
full join recorded using (area, year, measure)
order by area, year desc, position
