-- title: States and other areas with child casualties of the data year
-- grain: one row per area with a recorded child casualty
-- key: area
-- trace: boys = sum(fact.people)
--   from core.casualties as fact
--   where fact.area = figure.area and fact.incident_year = figure.year
--   and fact.age_group = 'child' and fact.sex = 'male'
-- trace: girls = sum(fact.people)
--   from core.casualties as fact
--   where fact.area = figure.area and fact.incident_year = figure.year
--   and fact.age_group = 'child' and fact.sex = 'female'
-- trace: sex_unknown = sum(fact.people)
--   from core.casualties as fact
--   where fact.area = figure.area and fact.incident_year = figure.year
--   and fact.age_group = 'child' and fact.sex = 'unknown'
-- trace: total = sum(fact.people)
--   from core.casualties as fact
--   where fact.area = figure.area and fact.incident_year = figure.year
--   and fact.age_group = 'child'
-- computed: rank = place of total among the areas from total, child_casualties_by_area/*/total
-- computed: all_casualties = casualties of the area from casualties_by_area/{area}/total
-- note: the most first; boys, girls and children of unknown sex add up to the total
-- note: whole countries: the rule on small cells is for places below them, and none is published
-- area: ISO 3166 alpha-3, else the Monitor's own X-code
-- rank: 1 is the most; equal numbers share a rank
-- boys: boys
-- girls: girls
-- sex_unknown: children whose sex is not known
-- total: children
-- all_casualties: casualties of every age, of known age or not
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

counted as (

    select
        area,
        cast(coalesce(sum(people) filter (
            where age_group = 'child' and sex = 'male'
        ), 0) as bigint) as boys,
        cast(coalesce(sum(people) filter (
            where age_group = 'child' and sex = 'female'
        ), 0) as bigint) as girls,
        cast(coalesce(sum(people) filter (
            where age_group = 'child' and sex = 'unknown'
        ), 0) as bigint) as sex_unknown,
        cast(coalesce(sum(people) filter (where age_group = 'child'), 0) as bigint) as total,
        cast(sum(people) as bigint) as all_casualties,
        total_qualifier(bool_or(is_at_least), bool_or(is_incomplete)) as total_qualifier,
        bool_or(is_synthetic) as is_synthetic
    from figures
    group by area

)

select
    counted.area,
    rank() over (order by counted.total desc) as rank,
    counted.boys,
    counted.girls,
    counted.sex_unknown,
    counted.total,
    counted.all_casualties,
    counted.total_qualifier,
    names.area_name,
    getvariable('data_year') as year,
    sample_notice(counted.is_synthetic) as notice
from counted
inner join names on counted.area = names.area
where counted.total > 0
order by counted.total desc, names.sort_name, counted.area
