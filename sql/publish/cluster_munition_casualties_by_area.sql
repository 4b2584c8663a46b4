-- title: Cluster munition casualties, by area and year
-- grain: one row per area, year and series of reports
-- key: area, year, series
-- references: area = publish.areas.area
-- references: year = publish.years.year
-- trace: attacks = sum(fact.people)
--   from core.cluster_munition_casualties as fact
--   where fact.area = figure.area and fact.incident_year = figure.year and fact.cause = 'attack'
--   when figure.basis = 'recorded' and figure.attacks is not null
-- trace: attacks = printed(fact.value)
--   from core.printed_cluster_casualties as fact
--   where fact.area = figure.area and fact.series = figure.series
--   and fact.period_from = fact.period_to and fact.period_to = cast(figure.year as varchar)
--   and fact.measure = 'cluster_casualties_attack'
--   when figure.basis = 'printed' and figure.attacks is not null
-- trace: remnants = sum(fact.people)
--   from core.cluster_munition_casualties as fact
--   where fact.area = figure.area and fact.incident_year = figure.year and fact.cause = 'remnant'
--   when figure.basis = 'recorded' and figure.remnants is not null
-- trace: remnants = printed(fact.value)
--   from core.printed_cluster_casualties as fact
--   where fact.area = figure.area and fact.series = figure.series
--   and fact.period_from = fact.period_to and fact.period_to = cast(figure.year as varchar)
--   and fact.measure = 'cluster_casualties_remnant'
--   when figure.basis = 'printed' and figure.remnants is not null
-- trace: unknown_cause = sum(fact.people)
--   from core.cluster_munition_casualties as fact
--   where fact.area = figure.area and fact.incident_year = figure.year and fact.cause = 'unknown'
--   when figure.basis = 'recorded' and figure.unknown_cause is not null
-- trace: total = sum(fact.people)
--   from core.cluster_munition_casualties as fact
--   where fact.area = figure.area and fact.incident_year = figure.year
--   when figure.basis = 'recorded' and figure.total is not null
-- trace: total = printed(fact.value)
--   from core.printed_cluster_casualties as fact
--   where fact.area = figure.area and fact.series = figure.series
--   and fact.period_from = fact.period_to and fact.period_to = cast(figure.year as varchar)
--   and fact.measure = 'cluster_casualties_total'
--   when figure.basis = 'printed' and figure.is_total_printed
-- derived: total = figure.attacks + figure.remnants when figure.basis = 'printed' and not
--   figure.is_total_printed
-- note: attacks count where they are confirmed or strongly indicated; an attack that is only
--   alleged is the edition's own choice to leave out, for no definition says how it counts
-- note: attacks are never part of mine/ERW totals; remnants always are
-- note: a bare "cluster munition" is in unknown_cause, and nowhere else
-- note: people of areas and years of which nothing but late rows came are in
--   cluster_munition_late_rows alone
-- note: country profiles and the two yearly reports are series of their own, side by side
-- year: calendar year of the incidents
-- series: CMM, LM, country profile or other; edition for records
-- total: all of them, blank where no count was given; of a print without a total its parts' sum
-- qualifier: exact, about, at_least (a count is a lower bound or was not given), or
--   incomplete (rows of that place and time are missing); of a print its own word, without a total
--   that of its parts
-- vintage: the report of a printed row
-- is_secondary: true when the print is known only from a text that quotes the Monitor
-- source_title: where a printed row is printed
-- source_url: address of that source
-- notice: says so where synthetic sample data are in the figure
-- is_total_printed: true when the print gives the total itself; blank where recorded
-- ccm_status: state_party, signatory, state_not_party or other_area; blank if it no longer exists
-- is_whole: true where nothing is known to be missing: a printed total, or records of which
--   somebody says that they are whole
-- is_current: true of the one row of an area and year that is added up with other years: of the
--   data year its records, of others Cluster Munition Monitor, Landmine Monitor, a country profile
select
    area,
    counts.year,
    counts.series,
    counts.attacks,
    counts.remnants,
    counts.unknown_cause,
    counts.total,
    counts.qualifier,
    counts.basis,
    counts.vintage,
    counts.is_secondary,
    counts.source_title,
    counts.source_url,
    counts.notice,
    counts.is_total_printed,
    statuses.status as ccm_status,
    names.area_name,
    counts.is_whole,
    counts.is_current
from marts.cluster_munition_counts as counts
inner join core.area_names as names using (area)
-- an area that ended before the status day has no status
left join core.treaty_statuses as statuses
    on statuses.treaty = 'ccm' and counts.area = statuses.area
order by counts.year desc, counts.total desc nulls last, names.sort_name, counts.series, area
