-- title: Rows that stand beside a whole or parts of it, and what becomes of their numbers
-- grain: one row per source row that is a whole, or a part, of others of its workbook
-- key: source_row_id
-- is_left_out: true where the row beside it counts instead
-- is_lower_bound: true where it counts, and says another number than the row or rows beside it
with

rows as (

    select
        unnest([whole_row_id, part_row_id]) as source_row_id,
        left_out_row_id,
        adds_up
    from core.wholes_and_parts

)

select
    source_row_id,
    bool_or(source_row_id = left_out_row_id) as is_left_out,
    bool_or(source_row_id <> left_out_row_id and not adds_up) as is_lower_bound
from rows
group by source_row_id
order by source_row_id
