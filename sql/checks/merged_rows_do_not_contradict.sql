-- title: No group of merged rows holds two areas, people decided to be different, or two rows of
--   one source that nobody called the same
-- severity: warning
-- fix: look at the lines of matches.yml that name these rows, and delete the one that is wrong
with

groups as (

    select
        match_groups.match_group,
        match_groups.source_row_id,
        candidates.area,
        candidates.source
    from core.match_groups as match_groups
    inner join core.casualty_candidates as candidates using (source_row_id)
    where candidates.left_out is null

),

pairs as (

    select
        one.match_group,
        one.source_row_id,
        other.source_row_id as other_row_id,
        one.area <> other.area as is_of_two_areas,
        one.source = other.source as is_of_one_source
    from groups as one
    inner join groups as other
        on
            one.match_group = other.match_group
            and one.source_row_id < other.source_row_id

)

select
    pairs.match_group,
    pairs.source_row_id,
    pairs.other_row_id
from pairs
-- a pair may be merged through a third row only
left join core.row_matches as matches using (source_row_id, other_row_id)
where
    pairs.is_of_two_areas
    or matches.decision = 'distinct'
    or (pairs.is_of_one_source and matches.decision is null)
order by pairs.source_row_id, pairs.other_row_id
