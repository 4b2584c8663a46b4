-- title: Land release that two sources report for the same area, year and task is decided on
-- severity: warning
-- fix: say in source_use.yml which source counts; until then neither is in the table
select
    source_row_id,
    source,
    not_counted
from core.land_release_facts
where not_counted = 'sources_overlap'
order by source_row_id
