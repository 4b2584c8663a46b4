-- title: Every value that is hard to believe was accepted by an editor
-- severity: warning
-- fix: ask the source; then say accepted or rejected in the list suspect_values
select
    suspicion,
    subject,
    area,
    incident_year,
    people,
    explanation,
    verdict
from core.suspect_values
where verdict is distinct from 'accepted'
order by people desc, suspicion, subject
