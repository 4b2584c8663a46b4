-- title: Casualties that this edition gives by rows, as its lock keeps them for later ones
-- grain: one row per area and year
-- key: area, year
-- form: view
-- note: a year whose figure is a print, or a print and late rows, stays a year of that print
-- area: ISO 3166 alpha-3, else the Monitor's own X-code; XWD is the world
-- year: calendar year of the incidents
-- total: people
-- killed: people killed; null where not given
-- injured: people injured; null where not given
-- qualifier: exact, at_least, about or incomplete
select
    area,
    casualty_year as year,
    killed,
    injured,
    unknown,
    total,
    qualifier
from marts.casualty_area_years
where basis in ('recorded', 'none_reported') and total is not null
union all by name
select
    'XWD' as area,
    year,
    killed,
    injured,
    unknown,
    total,
    qualifier
from marts.casualty_years
where basis = 'recorded' and total is not null
