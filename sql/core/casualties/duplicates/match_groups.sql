-- title: Casualty rows that tell of the same people
-- grain: one row per row that is merged with another one
-- key: source_row_id
-- note: what is the same as the same is the same: three reports of one person are one group
-- match_group: the smallest source_row_id of the group
-- people_id: the smallest source_row_id of the rows of its source that are the same people without
--   a row of another source
with recursive

pairs as (

    select
        source_row_id,
        other_row_id
    from core.row_matches
    where decision = 'merge'

),

edges as (

    select
        source_row_id,
        other_row_id
    from pairs
    union all
    select
        other_row_id as source_row_id,
        source_row_id as other_row_id
    from pairs

),

reached as (

    select
        source_row_id,
        other_row_id
    from edges
    union
    select
        reached.source_row_id,
        edges.other_row_id
    from reached
    inner join edges on reached.other_row_id = edges.source_row_id

),

candidates as (

    select * from core.casualty_candidates

),

edges_of_one_source as (

    select
        edges.source_row_id,
        edges.other_row_id
    from edges
    inner join candidates as one on edges.source_row_id = one.source_row_id
    inner join candidates as other on edges.other_row_id = other.source_row_id
    where one.source = other.source

),

reached_in_one_source as (

    select
        source_row_id,
        other_row_id
    from edges_of_one_source
    union
    select
        reached_in_one_source.source_row_id,
        edges_of_one_source.other_row_id
    from reached_in_one_source
    inner join edges_of_one_source
        on reached_in_one_source.other_row_id = edges_of_one_source.source_row_id

),

same_people as (

    select
        source_row_id,
        min(other_row_id) as people_id
    from reached_in_one_source
    group by source_row_id

)

select
    reached.source_row_id,
    min(reached.other_row_id) as match_group,
    coalesce(min(same_people.people_id), reached.source_row_id) as people_id
from reached
-- most rows are alone in their source
left join same_people on reached.source_row_id = same_people.source_row_id
group by reached.source_row_id
order by reached.source_row_id
