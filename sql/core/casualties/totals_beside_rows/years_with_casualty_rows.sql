-- title: Areas and years of which some source in use sent casualties row by row
-- grain: one row per area and incident year
-- key: area, incident_year
-- form: view
-- note: a row that a decision includes is one, whatever its source is used for
-- area: where the incidents happened
select distinct
    area,
    incident_year
from core.casualty_rows_in_use
