-- title: No casualty before 1940
-- severity: warning
-- fix: ask the sender whether the year is right; correct it there
select
    source_row_id,
    incident_year
from core.casualties
where incident_year < 1940
order by source_row_id
