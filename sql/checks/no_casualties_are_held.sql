-- title: No casualties wait for a decision
-- severity: warning
-- fix: write the editors' lists with the command lists, decide, and hand them to decide
select
    area,
    incident_year,
    source,
    reason,
    rows,
    people
from core.held_casualties
where reason <> 'held_by_decision'
order by people desc, area, incident_year, source, reason
