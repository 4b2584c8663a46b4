-- title: Recorded mine/ERW casualties of the data year, by area
-- grain: one row per area with a recorded casualty in the data year
-- key: area
-- trace: killed = sum(fact.people)
--   from core.casualties as fact
--   where fact.area = figure.area and fact.incident_year = figure.year and fact.outcome = 'killed'
-- trace: injured = sum(fact.people)
--   from core.casualties as fact
--   where fact.area = figure.area and fact.incident_year = figure.year
--   and fact.outcome = 'injured'
-- trace: unknown = sum(fact.people)
--   from core.casualties as fact
--   where fact.area = figure.area and fact.incident_year = figure.year
--   and fact.outcome = 'unknown'
-- trace: total = sum(fact.people)
--   from core.casualties as fact
--   where fact.area = figure.area and fact.incident_year = figure.year
-- note: an area without a row sent no record; that is not a zero
-- area: ISO 3166 alpha-3, else the Monitor's own X-code
-- killed: people killed
-- injured: people injured
-- unknown: people whose survival outcome is not known
-- total: killed, injured and unknown together
-- total_qualifier: exact, at_least, or incomplete (rows of that area and year are missing)
-- area_name: name as printed in the edition
-- year: the data year
-- notice: says so where synthetic sample data are in the figure
with

figures as (

    select * from marts.casualty_figures
    where casualty_year = getvariable('data_year')

),

names as (

    select * from core.area_names

),

by_area as (

    select
        area,
        casualty_year as year,
        cast(coalesce(sum(people) filter (where outcome = 'killed'), 0) as bigint) as killed,
        cast(coalesce(sum(people) filter (where outcome = 'injured'), 0) as bigint) as injured,
        cast(coalesce(sum(people) filter (where outcome = 'unknown'), 0) as bigint) as unknown,
        cast(sum(people) as bigint) as total,
        total_qualifier(bool_or(is_at_least), bool_or(is_incomplete)) as total_qualifier,
        sample_notice(bool_or(is_synthetic)) as notice
    from figures
    group by area, casualty_year

)

select
    by_area.area,
    by_area.killed,
    by_area.injured,
    by_area.unknown,
    by_area.total,
    by_area.total_qualifier,
    names.area_name,
    by_area.year,
    by_area.notice
from by_area
inner join names on by_area.area = names.area
order by by_area.total desc, names.sort_name
