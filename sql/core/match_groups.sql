-- title: Casualty rows that tell of the same people
-- grain: one row per row that is merged with another one
-- key: source_row_id
-- note: what is the same as the same is the same: three reports of one person are one group
-- source_row_id: receipt, sheet and Excel row
-- match_group: the smallest source_row_id of the group
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

)

select
    source_row_id,
    min(other_row_id) as match_group
from reached
group by source_row_id
order by source_row_id
