-- title: Rows that another season, or an older decision, sets apart
-- grain: one row per staging row
-- key: source_row_id
-- form: view
-- source_row_id: row of staging.casualties, casualty_totals or cluster_munition_attacks
-- standing: that of core.casualty_season_rows, or changed_since_it_was_decided
-- other_row_id: the row it is compared with
select
    source_row_id,
    standing,
    other_row_id
from core.casualty_season_rows
union all
select
    source_row_id,
    'changed_since_it_was_decided' as standing,
    named_row_id as other_row_id
from core.changed_rows
