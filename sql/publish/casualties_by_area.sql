-- title: Mine/ERW casualties of the data year, by area
-- grain: one row per area with a recorded or printed figure of the data year, zero included
-- key: area
-- references: area = publish.areas.area
-- references: year = publish.years.year
-- products: lm, published
-- trace: killed = sum(fact.people)
--   from core.casualties as fact
--   where fact.area = figure.area and fact.incident_year = figure.year
--   and fact.outcome = 'killed'
--   when figure.basis = 'recorded' and figure.killed is not null
-- trace: killed = printed(fact.value)
--   from core.printed_area_casualties as fact
--   where fact.area = figure.area and fact.casualty_year = figure.year
--   and fact.measure = 'casualties_killed'
--   when figure.basis = 'printed'
-- trace: killed = told(fact.people)
--   from core.known_zeros as fact
--   where fact.area = figure.area and fact.incident_year = figure.year
--   when figure.basis = 'none_reported'
-- trace: injured = sum(fact.people)
--   from core.casualties as fact
--   where fact.area = figure.area and fact.incident_year = figure.year
--   and fact.outcome = 'injured'
--   when figure.basis = 'recorded' and figure.injured is not null
-- trace: injured = printed(fact.value)
--   from core.printed_area_casualties as fact
--   where fact.area = figure.area and fact.casualty_year = figure.year
--   and fact.measure = 'casualties_injured'
--   when figure.basis = 'printed'
-- trace: injured = told(fact.people)
--   from core.known_zeros as fact
--   where fact.area = figure.area and fact.incident_year = figure.year
--   when figure.basis = 'none_reported'
-- trace: unknown = sum(fact.people)
--   from core.casualties as fact
--   where fact.area = figure.area and fact.incident_year = figure.year
--   and fact.outcome = 'unknown'
--   when figure.basis = 'recorded' and figure.unknown is not null
-- trace: unknown = printed(fact.value)
--   from core.printed_area_casualties as fact
--   where fact.area = figure.area and fact.casualty_year = figure.year
--   and fact.measure = 'casualties_unknown'
--   when figure.basis = 'printed'
-- trace: unknown = told(fact.people)
--   from core.known_zeros as fact
--   where fact.area = figure.area and fact.incident_year = figure.year
--   when figure.basis = 'none_reported'
-- trace: total = sum(fact.people)
--   from core.casualties as fact
--   where fact.area = figure.area and fact.incident_year = figure.year
--   when figure.basis = 'recorded' and figure.total is not null
-- trace: total = printed(fact.value)
--   from core.printed_area_casualties as fact
--   where fact.area = figure.area and fact.casualty_year = figure.year
--   and fact.measure = 'casualties_total'
--   when figure.basis = 'printed'
-- trace: total = told(fact.people)
--   from core.known_zeros as fact
--   where fact.area = figure.area and fact.incident_year = figure.year
--   when figure.basis = 'none_reported'
-- derived: year = getvariable('data_year')
-- note: an area without a row sent no record that counts; that is not a zero, and where its rows
--   are all held core.held_casualties has them
-- note: a figure is exact only where it is known to be given whole; what nobody vouches for is a
--   lower bound
-- note: an area that reports nobody has a row of zeros; a blank is what no source of the area
--   gives, and its total is then a lower bound, or blank where no outcome is given
-- note: printed rows are areas that Landmine Monitor named; they do not add up to its total
-- note: statuses are those of the edition's status day, by deposit
-- killed: people killed; blank where not given
-- injured: people injured; blank where not given
-- unknown: people whose survival outcome is not known; blank where not given
-- total: killed, injured and unknown together; blank where not given
-- qualifier: exact, at_least, about or incomplete (rows of that area and year are missing)
-- mbt_status: state_party, signatory, state_not_party or other_area; blank if it no longer exists
-- ccm_status: state_party, signatory, state_not_party or other_area; blank if it no longer exists
-- year: the data year
-- basis: recorded, none_reported (known to be nobody) or printed
-- vintage: the report of a printed row
-- notice: says so where synthetic sample data are in the figure
-- not_given: outcomes that a source's total leaves out, each with its word: not reported, unknown,
--   withheld, not yet received, estimate (left out) or left blank; a number beside it is of other
--   rows or totals; blank where all are given
select
    totals.area,
    totals.killed,
    totals.injured,
    totals.unknown,
    totals.total,
    totals.qualifier,
    mine_ban.status as mbt_status,
    cluster_munitions.status as ccm_status,
    names.area_name,
    totals.casualty_year as year,
    totals.basis,
    totals.vintage,
    sample_notice(totals.is_synthetic) as notice,
    totals.not_given
from marts.casualty_area_years as totals
inner join core.area_names as names using (area)
-- an area that ended before the status day has no status
left join core.treaty_statuses as mine_ban
    on mine_ban.treaty = 'mbt' and totals.area = mine_ban.area
-- an area that ended before the status day has no status
left join core.treaty_statuses as cluster_munitions
    on cluster_munitions.treaty = 'ccm' and totals.area = cluster_munitions.area
where totals.casualty_year = getvariable('data_year')
order by totals.total desc, names.sort_name, totals.area
