-- title: Casualty counts at their finest coordinates
-- grain: one row per year, area and combination of categories that occurs
-- key: casualty_year, area, outcome, civilian_status, age_group, sex, device_type
-- note: every published casualty table is a sum over these rows
-- casualty_year: calendar year of the incident
-- area: where the incident happened
-- is_at_least: true when a row says at least, is of a total that leaves an outcome out, or where
--   nobody says that the rows are all
-- is_about: true when a row is an estimate that an editor includes
-- is_synthetic: true when a row is synthetic sample data
-- is_incomplete: true when rows of that area and year were refused or await a decision
with

-- a total that leaves out an outcome is a lower bound
lower_bounds as (

    select parts.source_row_id
    from core.casualty_total_parts as parts
    inner join core.casualty_outcomes_without_people as blanks
        on parts.staging_row_id = blanks.source_row_id
    where blanks.says = 'not_given'

)

select
    casualties.incident_year as casualty_year,
    casualties.area,
    casualties.outcome,
    casualties.civilian_status,
    casualties.age_group,
    casualties.sex,
    casualties.device_type,
    cast(sum(casualties.people) as bigint) as people,
    bool_or(
        casualties.people_qualifier = 'at_least'
        or casualties.source_row_id in (select lower_bounds.source_row_id from lower_bounds)
        or coalesce(coverage.rows_coverage not in ('full', 'none_reported'), true)
    ) as is_at_least,
    bool_or(casualties.people_qualifier = 'estimate') as is_about,
    bool_or(casualties.is_synthetic) as is_synthetic,
    bool_or(incomplete.area is not null) as is_incomplete
from core.casualties
-- no row is lost of which nobody says anything
left join core.area_coverage as coverage
    on
        casualties.area = coverage.area
        and casualties.incident_year = coverage.incident_year
-- most years of most areas are complete
left join core.incomplete_casualty_years as incomplete
    on incomplete.kind = 'mine_erw'
        and casualties.area = incomplete.area
        and casualties.incident_year = incomplete.incident_year
group by all
order by all
