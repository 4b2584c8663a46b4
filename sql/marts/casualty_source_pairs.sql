-- title: How many people two sources of one area and year both list
-- grain: one row per area, incident year and two sources with rows
-- key: area, incident_year, first_source, second_source
-- note: on both lists: people in rows that core.match_groups holds for the same, which an editor
--   decided or an equal external id says; rows that merely look alike are not
-- note: rows of one source that are the same people are listed once; where numbers differ the
--   smallest is taken
-- area: where the incidents happened
-- first_source: code of a source
-- second_source: code of the other one
-- first_people: people of the first source
-- second_people: people of the second
-- both_people: people who are on both lists
with

candidates as (

    select * from core.casualty_candidates
    where left_out is null and record_kind = 'casualties'

),

groups as (

    select * from core.match_groups

),

listed as (

    select
        candidates.source,
        candidates.area,
        candidates.incident_year,
        coalesce(groups.match_group, candidates.source_row_id) as people_id,
        min(candidates.people) as people
    from candidates
    -- most rows have no match
    left join groups on candidates.source_row_id = groups.source_row_id
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

matched as (

    select
        source,
        area,
        incident_year,
        people_id,
        people
    from listed
    where people_id in (select groups.match_group from groups)

),

both_lists as (

    select
        one.area,
        one.incident_year,
        one.source as first_source,
        other.source as second_source,
        sum(least(one.people, other.people)) as people
    from matched as one
    inner join matched as other
        on
            one.people_id = other.people_id
            and one.area = other.area
            and one.incident_year = other.incident_year
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
    cast(coalesce(both_lists.people, 0) as bigint) as both_people
from lists as one
inner join lists as other
    on
        one.area = other.area
        and one.incident_year = other.incident_year
        and one.source < other.source
-- most sources have nobody in common
left join both_lists
    on
        one.area = both_lists.area
        and one.incident_year = both_lists.incident_year
        and one.source = both_lists.first_source
        and other.source = both_lists.second_source
order by one.area, one.incident_year, one.source, other.source
