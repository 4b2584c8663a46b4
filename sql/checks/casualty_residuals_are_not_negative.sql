-- title: No casualty total is smaller than the rows it is decided to hold
-- severity: warning
-- fix: look at the line in absorptions.yml: the rows are of other people, or counted twice
select
    area,
    incident_year,
    source,
    outcome,
    people,
    absorbed,
    residual
from core.casualty_residuals
where is_negative
order by area, incident_year, source, outcome, source_row_id
