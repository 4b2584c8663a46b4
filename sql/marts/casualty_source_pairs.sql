-- title: How many people two sources of one area and year may both list
-- grain: one row per area, incident year and two sources with rows of known day and province
-- key: area, incident_year, first_source, second_source
-- note: on both lists: as many people as agree in day, province as written, outcome, age group and
--   sex; nobody has decided that they are the same, so it is an upper guess and merges nothing
-- area: where the incidents happened
-- incident_year: calendar year of the incidents
-- first_source: code of a source
-- second_source: code of the other one
-- first_people: people of the first source in rows of known day and province
-- second_people: people of the second
-- both_people: people who may be on both lists
with

staged as (

    select * from staging.casualties
    where incident_day is not null and admin1 is not null

),

candidates as (

    select * from core.casualty_candidates
    where left_out is null

),

listed as (

    select
        candidates.source,
        staged.area,
        staged.incident_year,
        staged.incident_month,
        staged.incident_day,
        lower(trim(staged.admin1)) as province,
        staged.outcome,
        staged.age_group,
        staged.sex,
        sum(staged.people) as people
    from staged
    inner join candidates on staged.source_row_id = candidates.source_row_id
    group by all

),

lists as (

    select
        source,
        area,
        incident_year,
        sum(people) as people
    from listed
    group by source, area, incident_year

),

agreeing as (

    select
        one.area,
        one.incident_year,
        one.source as first_source,
        other.source as second_source,
        sum(least(one.people, other.people)) as people
    from listed as one
    inner join listed as other
        on
            one.area = other.area
            and one.incident_year = other.incident_year
            and one.incident_month = other.incident_month
            and one.incident_day = other.incident_day
            and one.province = other.province
            and one.outcome = other.outcome
            and one.age_group = other.age_group
            and one.sex = other.sex
            and one.source < other.source
    group by one.area, one.incident_year, one.source, other.source

)

select
    one.area,
    one.incident_year,
    one.source as first_source,
    other.source as second_source,
    cast(one.people as bigint) as first_people,
    cast(other.people as bigint) as second_people,
    cast(coalesce(agreeing.people, 0) as bigint) as both_people
from lists as one
inner join lists as other
    on
        one.area = other.area
        and one.incident_year = other.incident_year
        and one.source < other.source
-- most sources have nobody in common
left join agreeing
    on
        one.area = agreeing.area
        and one.incident_year = agreeing.incident_year
        and one.source = agreeing.first_source
        and other.source = agreeing.second_source
order by one.area, one.incident_year, one.source, other.source
