-- title: Change of mine/ERW casualties from the year before, by area
-- grain: one row per area with a casualty figure in the data year or the year before
-- key: area
-- trace: current_total = sum(fact.people)
--   from core.casualties as fact
--   where fact.area = figure.area and fact.incident_year = figure.year
--   when figure.current_basis = 'recorded'
-- trace: current_total = printed(fact.value)
--   from core.printed_area_casualties as fact
--   where fact.area = figure.area and fact.casualty_year = figure.year
--   and fact.measure = 'casualties_total'
--   when figure.current_basis = 'printed'
-- trace: previous_total = sum(fact.people)
--   from core.casualties as fact
--   where fact.area = figure.area and fact.incident_year = figure.year - 1
--   when figure.previous_basis = 'recorded'
-- trace: previous_total = printed(fact.value)
--   from core.printed_area_casualties as fact
--   where fact.area = figure.area and fact.casualty_year = figure.year - 1
--   and fact.measure = 'casualties_total'
--   when figure.previous_basis = 'printed'
-- note: the year before is as now revised, not as first printed
-- note: changes add up to the change of the total where both years list every area
-- note: an area with a figure in one year alone is in the list, the other year counting as none
-- note: where recording changed the change is still a part of the total's, and says nothing of
--   the area: neither a rise nor a fall
-- note: no record is not a zero: see compared before saying that an area rose or fell
-- area: ISO 3166 alpha-3, else the Monitor's own X-code
-- previous_total: casualties of the year before, as now revised; blank where none is reported
-- current_total: casualties of the data year; blank where none is reported
-- change: current less previous total
-- direction: increased, decreased or same; not_comparable where recording changed
-- compared: both_years, or current_year_only and previous_year_only where one has no record
-- has_source_break: true when a note says that the recording of casualties changed in either year
-- not_comparable_because: which change that is
-- area_name: name as printed in the edition
-- year: the data year
-- current_basis: recorded or printed; blank where nothing is reported
-- previous_basis: recorded or printed; blank where nothing is reported
-- notice: says so where synthetic sample data are in the figure
with

totals as (

    select * from marts.casualty_area_years
    where casualty_year in (getvariable('data_year') - 1, getvariable('data_year'))

),

names as (

    select * from core.area_names

),

breaks as (

    select * from core.casualty_source_breaks
    where break_year in (getvariable('data_year') - 1, getvariable('data_year'))

),

reasons as (

    select
        area,
        'recording changed: ' || string_agg(
            distinct replace(change, '_', ' ') || ' ' || break_year,
            ', '
            order by replace(change, '_', ' ') || ' ' || break_year
        ) as reason
    from breaks
    group by area

),

years as (

    select
        area,
        max(total) filter (where casualty_year < getvariable('data_year')) as previous_total,
        max(total) filter (where casualty_year = getvariable('data_year')) as current_total,
        max(basis) filter (where casualty_year < getvariable('data_year')) as previous_basis,
        max(basis) filter (where casualty_year = getvariable('data_year')) as current_basis,
        bool_or(is_synthetic) as is_synthetic
    from totals
    group by area

),

changes as (

    select
        area,
        previous_total,
        current_total,
        coalesce(current_total, 0) - coalesce(previous_total, 0) as change,
        previous_basis,
        current_basis,
        is_synthetic
    from years
    where current_total is not null or previous_total is not null

)

select
    changes.area,
    changes.previous_total,
    changes.current_total,
    changes.change,
    case
        when reasons.area is not null then 'not_comparable'
        when changes.change > 0 then 'increased'
        when changes.change < 0 then 'decreased'
        else 'same'
    end as direction,
    case
        when changes.previous_total is null then 'current_year_only'
        when changes.current_total is null then 'previous_year_only'
        else 'both_years'
    end as compared,
    reasons.area is not null as has_source_break,
    reasons.reason as not_comparable_because,
    names.area_name,
    getvariable('data_year') as year,
    changes.current_basis,
    changes.previous_basis,
    sample_notice(changes.is_synthetic) as notice
from changes
inner join names on changes.area = names.area
-- most sources record as they did
left join reasons on changes.area = reasons.area
order by changes.change desc, names.sort_name
