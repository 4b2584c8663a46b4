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
-- now: people recorded and counted in this edition
-- now_qualifier: exact, at_least, about or incomplete; blank where nothing counts or waits
-- change: now less last print
with

sent as (

    select distinct
        area,
        incident_year
    from core.casualty_rows
    where area is not null and incident_year is not null

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
    from core.printed_area_series
    group by area, casualty_year, measure

),

counts as (

    select
        area,
        casualty_year as year,
        outcome,
        people,
        is_at_least,
        is_about,
        false as is_not_given
    from marts.casualty_figures
    union all
    select
        area,
        incident_year as year,
        outcome,
        case says when 'none' then 0 end as people,
        says = 'not_given' as is_at_least,
        false as is_about,
        says = 'not_given' as is_not_given
    from core.casualty_outcomes_without_people
    union all
    -- what does not count is no zero, and the year still has a row
    select
        area,
        incident_year as year,
        null as outcome,
        null as people,
        null as is_at_least,
        null as is_about,
        null as is_not_given
    from sent

),

summed as (

    select
        counts.area,
        counts.year,
        cast(sum(counts.people) as bigint) as total,
        cast(sum(counts.people) filter (where counts.outcome = 'killed') as bigint) as killed,
        cast(sum(counts.people) filter (where counts.outcome = 'injured') as bigint) as injured,
        cast(sum(counts.people) filter (where counts.outcome = 'unknown') as bigint) as unknown,
        bool_or(counts.is_not_given and counts.outcome = 'killed') as killed_not_given,
        bool_or(counts.is_not_given and counts.outcome = 'injured') as injured_not_given,
        bool_or(counts.is_not_given and counts.outcome = 'unknown') as unknown_not_given,
        bool_or(counts.is_at_least) as is_at_least,
        bool_or(counts.is_about) as is_about,
        bool_or(incomplete.area is not null) as is_incomplete
    from counts
    -- most years of most areas are complete
    left join core.incomplete_casualty_years as incomplete
        on
            incomplete.kind = 'mine_erw'
            and counts.area = incomplete.area
            and counts.year = incomplete.incident_year
    group by counts.area, counts.year

),

years as (

    select
        area,
        year,
        total,
        coalesce(killed, if(total is null or killed_not_given, null, 0)) as killed,
        coalesce(injured, if(total is null or injured_not_given, null, 0)) as injured,
        coalesce(unknown, if(total is null or unknown_not_given, null, 0)) as unknown,
        case
            when total is not null or is_incomplete
                then total_qualifier(is_at_least, is_about, is_incomplete)
        end as now_qualifier
    from summed

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
