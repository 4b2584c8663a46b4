-- title: Of a source, area and year one decision says how it is used
-- severity: error
-- fix: keep one of the lines; a source that continues another one is the same source, and each had
--   a line of its own
select
    area,
    coalesce(cast(incident_year as varchar), 'all') as incident_year,
    record_kind,
    source,
    count(*) as lines,
    string_agg(use, ', ' order by use) as uses
from decisions.source_use
group by all
having count(*) > 1
order by area, incident_year, record_kind, source
