-- title: Areas and years of which some source in use sent casualties row by row
-- grain: one row per area and incident year
-- key: area, incident_year
-- note: rows that are superseded or decided against, and sources that are not used, are none
-- area: where the incidents happened
-- incident_year: calendar year of the incidents
with

candidates as (

    select * from core.casualty_candidates
    where
        left_out is null
        and row_kind <> 'aggregate'

),

source_uses as (

    select * from core.casualty_source_uses

)

select distinct
    candidates.area,
    candidates.incident_year
from candidates
-- most sources need no decision
left join source_uses
    on
        candidates.area = source_uses.area
        and candidates.incident_year = source_uses.incident_year
        and candidates.source = source_uses.source
where source_uses.use is distinct from 'not_used'
order by candidates.area, candidates.incident_year
