-- title: What is told of each outcome of an area and year: people who count, nobody, or nothing
-- grain: one row per area, year and outcome with people, or of a total that counts nobody of it
-- key: area, casualty_year, outcome
-- form: view
-- people: people; 0 where the outcome is told of and has none, null where it is not given
-- is_at_least: true when the number is a lower bound, as where a total does not give the outcome
-- is_about: true when a part of it is an estimate that an editor includes
-- is_synthetic: true when a row is synthetic sample data
-- not_given: the outcome with the words of totals that leave it out; null where all give it
with

told as (

    select
        area,
        casualty_year,
        outcome,
        people,
        is_at_least,
        is_about,
        is_synthetic,
        null as not_given
    from marts.casualty_figures
    union all by name
    select
        area,
        incident_year as casualty_year,
        outcome,
        if(says = 'none', 0, null) as people,
        says = 'not_given' as is_at_least,
        false as is_about,
        is_synthetic,
        if(
            says = 'not_given',
            outcome || ': ' || replace(coalesce(word, 'left blank'), '_', ' '),
            null
        ) as not_given
    from core.casualty_outcomes_without_people
    union all by name
    select
        area,
        incident_year as casualty_year,
        unnest(['killed', 'injured', 'unknown']) as outcome,
        0 as people,
        false as is_at_least,
        false as is_about,
        is_synthetic,
        null as not_given
    from core.known_zeros
    union all by name
    -- a list of deaths says nothing of who was injured
    select
        limited.area,
        limited.incident_year as casualty_year,
        outcomes.outcome,
        null as people,
        true as is_at_least,
        false as is_about,
        false as is_synthetic,
        outcomes.outcome || ': not reported' as not_given
    from core.source_coverage as limited
    inner join core.area_coverage as places using (area, incident_year)
    cross join (values ('killed'), ('injured'), ('unknown')) as outcomes (outcome)
    where
        limited.has_rows
        and not contains(limited.outcomes, outcomes.outcome)
        and not places.rows_coverage in ('full', 'none_reported')

)

select
    told.area,
    told.casualty_year,
    told.outcome,
    cast(sum(told.people) as bigint) as people,
    bool_or(
        told.is_at_least or coalesce(coverage.rows_coverage not in ('full', 'none_reported'), true)
    ) as is_at_least,
    bool_or(told.is_about) as is_about,
    bool_or(told.is_synthetic) as is_synthetic,
    string_agg(distinct told.not_given, '; ' order by told.not_given) as not_given
from told
-- no row is lost of which nobody says anything
left join core.area_coverage as coverage
    on told.area = coverage.area and told.casualty_year = coverage.incident_year
where coverage.coverage is distinct from 'late_rows_only'
group by all
