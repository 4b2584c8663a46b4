-- title: Recorded mine/ERW casualties that count
-- grain: one row per staging row: a person, or a group that shares every value
-- key: source_row_id
-- note: calendar year and place of the incident; recorded, never estimated
select * exclude (not_counted)
from core.casualty_rows
where not_counted is null
order by source_row_id
