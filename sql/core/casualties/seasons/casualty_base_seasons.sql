-- title: Seasons that may be the base of a source's casualties of an area and year
-- grain: one row per area, year, source and season
-- key: area, incident_year, source, data_year
-- form: view
-- note: a base is what gives the year in full, or was sent for it
-- area: where the incidents happened
-- source: code of the source
-- data_year: the season
-- number: how many there are of the source, area and year
select
    area,
    incident_year,
    source,
    data_year,
    count(*) over (partition by area, incident_year, source) as number
from core.casualty_tellings
where kind = 'mine_erw' and (is_full or data_year = incident_year)
group by area, incident_year, source, data_year
