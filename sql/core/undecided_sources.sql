-- title: Sources of casualties that wait for a decision which of them counts
-- grain: one row per area, incident year and source
-- key: area, incident_year, source
-- area: where the incidents happened
-- incident_year: calendar year of the incidents
-- source: code of the source
-- rows: its rows
-- people: its people
-- people_of_all_sources: people of all sources of the area and year that wait
select
    area,
    incident_year,
    source,
    rows,
    people,
    cast(sum(people) over (partition by area, incident_year) as bigint) as people_of_all_sources
from core.casualty_sources
where not_counted in ('undecided_source_overlap', 'source_use_undecided')
order by people_of_all_sources desc, area, incident_year, people desc, source
