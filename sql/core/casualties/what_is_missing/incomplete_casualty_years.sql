-- title: Areas and years that are incomplete: their gaps, but those that an editor waives
-- grain: one row per kind of casualties, area and year
-- key: kind, area, incident_year
-- form: view
-- kind: mine_erw, or cluster_munitions: what the cluster tables hold
-- area: the area whose rows are missing
-- incident_year: the year that is incomplete
-- held_people: people in rows that wait; null where how many are missing is not known
-- fewer_people: how many fewer a later workbook tells of, which waits; else 0
select gaps.*
from core.casualty_gaps as gaps
-- few are waived
left join core.waived_gaps as waived
    on
        gaps.kind = 'mine_erw'
        and gaps.area = waived.area
        and gaps.incident_year = waived.incident_year
where waived.decision is null
