-- title: The data year's mine/ERW casualties, by region
-- grain: one row per region with a casualty of the data year
-- key: region_scheme, region
-- references: year = publish.years.year
-- products: lm, published
-- trace: total = sum(fact.total)
--   from publish.casualties_by_area as fact
--   where figure.region = coalesce((select max(member.region) from reference.region_areas as member
--   where member.area = fact.area and member.region_scheme = figure.region_scheme), 'no region')
--   when figure.basis = 'recorded'
-- trace: areas = count()
--   from publish.casualties_by_area as fact
--   where fact.total > 0
--   and figure.region = coalesce((select max(member.region) from reference.region_areas as member
--   where member.area = fact.area and member.region_scheme = figure.region_scheme), 'no region')
--   when figure.basis = 'recorded'
-- trace: total = printed(fact.value)
--   from core.printed_casualty_parts as fact
--   where fact.term = figure.region and fact.region_scheme = figure.region_scheme
--   and fact.casualty_year = figure.year and fact.breakdown = 'region'
--   when figure.basis = 'printed'
-- trace: areas = printed(fact.areas)
--   from core.printed_casualty_parts as fact
--   where fact.term = figure.region and fact.region_scheme = figure.region_scheme
--   and fact.casualty_year = figure.year and fact.breakdown = 'region'
--   when figure.basis = 'printed'
-- derived: year = getvariable('data_year')
-- note: both columns add up: total to the total of the year, areas to the areas with casualties
-- note: the scheme is the one that names the edition, else the one in use
-- empty: nothing of the data year is recorded here, and no print collected divides it; printed
--   shares of other years are in casualty_shares_by_year
-- region: region of the scheme; "no region" for an area that it does not name
-- areas: states and other areas with casualties
-- qualifier: exact, at_least, about or incomplete (rows of that year are refused or held); of
--   a print its own word
-- year: the data year
-- vintage: the report of a printed row
-- notice: says so where synthetic sample data are in the figure
select
    parts.region_scheme,
    parts.term as region,
    parts.total,
    parts.areas,
    parts.qualifier,
    getvariable('data_year') as year,
    parts.basis,
    parts.vintage,
    sample_notice(parts.is_synthetic) as notice
from marts.casualty_parts as parts
where parts.breakdown = 'region'
order by parts.total desc, region_scheme, region
