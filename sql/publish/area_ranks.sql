-- title: States and other areas in the order of their mine/ERW casualties, year by year
-- grain: one row per measure, year and area with casualties
-- key: measure, year, area
-- products: lm, published
-- trace: total = sum(fact.people)
--   from core.casualties as fact
--   where fact.area = figure.area and fact.incident_year = figure.year
--   and figure.measure in ('total', fact.outcome)
--   when figure.basis = 'recorded'
-- trace: total = printed(fact.value)
--   from core.printed_area_casualties as fact
--   where fact.area = figure.area and fact.casualty_year = figure.year
--   and fact.measure = 'casualties_' || figure.measure
--   when figure.basis = 'printed'
-- derived: rank = rank() over (partition by figure.measure, figure.year order by figure.total
--   desc)
-- note: equal numbers share a rank
-- note: printed years rank the areas that Landmine Monitor named; an area not named has no rank
-- measure: total, killed or injured
-- year: calendar year of the incidents
-- rank: 1 is the most casualties
-- total: people
-- qualifier: exact, at_least, about or incomplete; of a print its own word
-- vintage: the report of a printed row
-- notice: says so where synthetic sample data are in the figure
select
    measured.measure,
    totals.casualty_year as year,
    rank() over (
        partition by measured.measure, totals.casualty_year
        order by measured.total desc
    ) as rank,
    area,
    measured.total,
    totals.qualifier,
    names.area_name,
    totals.basis,
    totals.vintage,
    sample_notice(totals.is_synthetic) as notice
from marts.casualty_area_years as totals
cross join lateral (values
    ('total', totals.total),
    ('killed', totals.killed),
    ('injured', totals.injured)
) as measured (measure, total)
inner join core.area_names as names using (area)
where measured.total > 0
order by
    measured.measure = 'total' desc,
    measured.measure,
    year desc,
    measured.total desc,
    names.sort_name,
    area
