-- title: Years of which the recorded casualties of the world are a lower bound or incomplete
-- grain: one row per year from which something is missing
-- key: incident_year
-- form: view
-- note: who is missing may be of any outcome, age, sex, status, device or region: what is missing
--   qualifies every sum of the year, also of areas that are complete
-- note: a year is a lower bound too unless it is known that no area is missing from it
-- is_at_least: true when a source does not give an outcome, or areas may be missing
-- is_incomplete: true when rows were refused or await a decision
with

not_given as (

    select * from core.casualty_outcomes_without_people
    where says = 'not_given'

),

missing as (

    select
        incident_year,
        false as is_at_least,
        true as is_incomplete
    from core.incomplete_casualty_years
    where kind = 'mine_erw'
    union all
    select
        incident_year,
        true as is_at_least,
        false as is_incomplete
    from not_given
    union all
    select
        incident_year,
        true as is_at_least,
        false as is_incomplete
    from core.area_coverage
    where area = 'XWD' and not is_covered

)

select
    incident_year,
    bool_or(is_at_least) as is_at_least,
    bool_or(is_incomplete) as is_incomplete
from missing
group by incident_year
