-- title: The data year's mine/ERW casualties, by device type
-- grain: one row per device type with a casualty of the data year
-- key: device_type
-- references: year = publish.years.year
-- products: lm, published
-- trace: total = sum(fact.people)
--   from core.casualties as fact
--   where fact.device_type = figure.device_type and fact.incident_year = figure.year
--   when figure.basis = 'recorded'
-- trace: total = printed(fact.value)
--   from core.printed_casualty_parts as fact
--   where fact.term = figure.device_type and fact.casualty_year = figure.year
--   and fact.breakdown = 'device_type'
--   when figure.basis = 'printed'
-- derived: year = getvariable('data_year')
-- trace: areas = distinct(fact.area) from core.casualties as fact where fact.device_type =
--   figure.device_type and fact.incident_year = figure.year when figure.areas is not null
-- note: recorded rows add up to the total of the data year, unknown devices included
-- note: unexploded submunitions are in; cluster munition attacks never are
-- note: printed rows are the counts a report gave; what it did not count is not here
-- empty: nothing of the data year is recorded here, and no print collected divides it; printed
--   shares of other years are in casualty_shares_by_year
-- areas: states and other areas with casualties of this device; blank where a print gives none
-- qualifier: exact, at_least, about or incomplete (rows of that year are refused or held); of
--   a print its own word
-- year: the data year
-- vintage: the report of a printed row
-- notice: says so where synthetic sample data are in the figure
select
    parts.term as device_type,
    parts.total,
    parts.areas,
    parts.qualifier,
    getvariable('data_year') as year,
    parts.basis,
    parts.vintage,
    sample_notice(parts.is_synthetic) as notice
from marts.casualty_parts as parts
where parts.breakdown = 'device_type'
order by parts.total desc, device_type
