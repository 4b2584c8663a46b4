-- title: Casualties that are held: not counted until an editor decides
-- grain: one row per area, incident year, source and reason
-- key: area, incident_year, source, reason
-- note: what is superseded, excluded, not used or after the data year is decided, and not held
-- area: where the incidents happened
-- incident_year: calendar year of the incidents
-- source: code of the source
-- reason: why the rows are held
-- rows: number of rows
-- people: people in these rows
select
    area,
    incident_year,
    source,
    not_counted as reason,
    count(*) as rows,
    cast(sum(people) as bigint) as people
from core.casualty_rows
where
    not_counted not in (
        'superseded_by_a_later_workbook',
        'after_the_data_year',
        'source_not_used'
    )
    and not starts_with(not_counted, 'excluded_by_decision:')
group by area, incident_year, source, not_counted
order by people desc, area, incident_year, source, reason
