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

-- the people of each list, once where rows of it are decided to be the same
listed as (

    select
        source,
        area,
        incident_year,
        coalesce(match_group, source_row_id) as people_id,
        min(people) as people
    from core.casualty_candidates
    -- most rows have no match
    left join core.match_groups using (source_row_id)
    where left_out is null and record_kind = 'casualties'
    group by all

),

lists as (

    select
        source,
        area,
        incident_year,
        cast(sum(people) as bigint) as people
    from listed
    group by all

),

both_lists as (

    select
        area,
        incident_year,
        one.source as first_source,
        other.source as second_source,
        cast(sum(least(one.people, other.people)) as bigint) as people
    from listed as one
    inner join listed as other using (area, incident_year, people_id)
    where one.source < other.source
    group by all

),

pairs as (

    select
        area,
        incident_year,
        one.source as first_source,
        other.source as second_source,
        one.people as first_people,
        other.people as second_people
    from lists as one
    inner join lists as other using (area, incident_year)
    where one.source < other.source

)

select
    pairs.*,
    coalesce(both_lists.people, 0) as both_people
from pairs
-- most sources have nobody in common
left join both_lists using (area, incident_year, first_source, second_source)
order by pairs.area, pairs.incident_year, pairs.first_source, pairs.second_source
