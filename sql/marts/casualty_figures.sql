-- title: Casualty counts at their finest coordinates
-- grain: one row per year, area and combination of categories that occurs
-- key: casualty_year, area, outcome, civilian_status, age_group, sex, device_type
-- note: every published casualty table is a sum over these rows
-- casualty_year: calendar year of the incident
-- area: where the incident happened
-- is_at_least: true when a row says at least, or is of a total that leaves an outcome out
-- is_about: true when a row is an estimate that an editor includes
-- is_synthetic: true when a row is synthetic sample data
-- is_incomplete: true when rows of that area and year were refused or await a decision
with

lower_bounds as (

    select distinct source_row_id from core.casualty_outcomes_without_people
    where says = 'not_given'

),

marked as (

    select
        casualties.incident_year as casualty_year,
        casualties.area,
        casualties.outcome,
        casualties.civilian_status,
        casualties.age_group,
        casualties.sex,
        casualties.device_type,
        casualties.people,
        casualties.is_synthetic,
        casualties.people_qualifier = 'at_least' or lower_bounds.source_row_id is not null
            as is_at_least,
        casualties.people_qualifier = 'estimate' as is_about
    from core.casualties
    -- rows of people are no part of a total
    left join core.casualty_total_parts as parts on casualties.source_row_id = parts.source_row_id
    -- most totals give every outcome
    left join lower_bounds on parts.staging_row_id = lower_bounds.source_row_id

),

figures as (

    select
        casualty_year,
        area,
        outcome,
        civilian_status,
        age_group,
        sex,
        device_type,
        cast(sum(people) as bigint) as people,
        bool_or(is_at_least) as is_at_least,
        bool_or(is_about) as is_about,
        bool_or(is_synthetic) as is_synthetic
    from marked
    group by
        casualty_year,
        area,
        outcome,
        civilian_status,
        age_group,
        sex,
        device_type

)

select
    figures.casualty_year,
    figures.area,
    figures.outcome,
    figures.civilian_status,
    figures.age_group,
    figures.sex,
    figures.device_type,
    figures.people,
    figures.is_at_least,
    figures.is_about,
    figures.is_synthetic,
    incomplete.area is not null as is_incomplete
from figures
-- most years of most areas are complete
left join core.incomplete_casualty_years as incomplete
    on
        incomplete.kind = 'mine_erw'
        and figures.area = incomplete.area
        and figures.casualty_year = incomplete.incident_year
order by
    figures.casualty_year,
    figures.area,
    figures.outcome,
    figures.civilian_status,
    figures.age_group,
    figures.sex,
    figures.device_type
