-- title: Gaps that an editor waives: nothing more is asked, and the figure is a lower bound
-- grain: one row per area and year with a gap in its mine/ERW casualties that is waived
-- key: area, incident_year
-- form: view
-- note: what is waived is missing as before: the year is given in part, and no year is exact by it
-- note: gaps in the tables of cluster munitions are not waived: attacks are decided one by one
-- area: the area whose rows are missing
-- incident_year: the year they are missing from
-- decision: number of the line that waives it
select
    gaps.area,
    gaps.incident_year,
    min(lines.number) as decision
from core.casualty_gaps as gaps
inner join decisions.waived as lines
    on
        gaps.area = lines.area
        and gaps.incident_year between lines.first_year and lines.last_year
where gaps.kind = 'mine_erw'
group by gaps.area, gaps.incident_year
