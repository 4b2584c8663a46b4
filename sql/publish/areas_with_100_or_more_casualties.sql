-- title: States and other areas with 100 or more mine/ERW casualties in the data year
-- grain: one row per area with at least 100 casualties
-- key: area
-- references: area = publish.areas.area
-- references: year = publish.years.year
-- products: lm, published
-- trace: total = sum(fact.people)
--   from core.casualties as fact
--   where fact.area = figure.area and fact.incident_year = figure.year
--   when figure.basis = 'recorded'
-- trace: total = printed(fact.value)
--   from core.printed_area_casualties as fact
--   where fact.area = figure.area and fact.casualty_year = figure.year
--   and fact.measure = 'casualties_total'
--   when figure.basis = 'printed'
-- derived: year = getvariable('data_year')
-- note: 100 itself is in the list; who else may have as many, as far as is known, is in
--   publish.season_coverage (could_be)
-- empty: of no area 100 or more are known; which areas could have as many is in season_coverage
-- qualifier: exact, at_least, about or incomplete (rows of that area and year are missing)
-- year: the data year
-- vintage: the report of a printed row
-- notice: says so where synthetic sample data are in the figure
select
    areas.area,
    areas.total,
    areas.qualifier,
    areas.area_name,
    areas.year,
    areas.basis,
    areas.vintage,
    areas.notice
from publish.casualties_by_area as areas
inner join core.area_names as names on areas.area = names.area
where areas.total >= 100
order by areas.total desc, names.sort_name, area
