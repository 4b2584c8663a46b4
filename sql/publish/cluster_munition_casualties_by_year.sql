-- title: Cluster munition casualties, by year
-- grain: one row per calendar year with a recorded or printed casualty of cluster munitions
-- key: year
-- references: year = publish.years.year
-- trace: attacks = sum(fact.people)
--   from core.cluster_munition_casualties as fact
--   where fact.incident_year = figure.year and fact.cause = 'attack'
--   when figure.basis = 'recorded' and figure.attacks is not null
-- trace: attacks = printed(fact.value)
--   from core.printed_cluster_casualties as fact
--   where fact.scope = 'global' and fact.series = 'CMM'
--   and fact.period_from = fact.period_to and fact.period_to = cast(figure.year as varchar)
--   and fact.measure = 'cluster_casualties_attack'
--   when figure.basis = 'printed' and figure.attacks is not null
-- trace: remnants = sum(fact.people)
--   from core.cluster_munition_casualties as fact
--   where fact.incident_year = figure.year and fact.cause = 'remnant'
--   when figure.basis = 'recorded' and figure.remnants is not null
-- trace: remnants = printed(fact.value)
--   from core.printed_cluster_casualties as fact
--   where fact.scope = 'global' and fact.series = 'CMM'
--   and fact.period_from = fact.period_to and fact.period_to = cast(figure.year as varchar)
--   and fact.measure = 'cluster_casualties_remnant'
--   when figure.basis = 'printed' and figure.remnants is not null
-- trace: unknown_cause = sum(fact.people)
--   from core.cluster_munition_casualties as fact
--   where fact.incident_year = figure.year and fact.cause = 'unknown'
--   when figure.basis = 'recorded' and figure.unknown_cause is not null
-- trace: total = sum(fact.people)
--   from core.cluster_munition_casualties as fact
--   where fact.incident_year = figure.year
--   when figure.basis = 'recorded' and figure.total is not null
-- trace: total = printed(fact.value)
--   from core.printed_cluster_casualties as fact
--   where fact.scope = 'global' and fact.series = 'CMM'
--   and fact.period_from = fact.period_to and fact.period_to = cast(figure.year as varchar)
--   and fact.measure = 'cluster_casualties_total'
--   when figure.basis = 'printed' and figure.total is not null
-- trace: killed = sum(fact.people)
--   from core.cluster_munition_casualties as fact
--   where fact.incident_year = figure.year and fact.outcome = 'killed'
--   when figure.basis = 'recorded' and figure.killed is not null
-- trace: killed = printed(fact.value)
--   from core.printed_cluster_outcomes as fact
--   where fact.casualty_year = figure.year and fact.vintage = figure.vintage
--   and fact.outcome = 'killed'
--   when figure.basis = 'printed' and figure.killed is not null
-- trace: injured = sum(fact.people)
--   from core.cluster_munition_casualties as fact
--   where fact.incident_year = figure.year and fact.outcome = 'injured'
--   when figure.basis = 'recorded' and figure.injured is not null
-- trace: injured = printed(fact.value)
--   from core.printed_cluster_outcomes as fact
--   where fact.casualty_year = figure.year and fact.vintage = figure.vintage
--   and fact.outcome = 'injured'
--   when figure.basis = 'printed' and figure.injured is not null
-- trace: unknown = sum(fact.people)
--   from core.cluster_munition_casualties as fact
--   where fact.incident_year = figure.year and fact.outcome = 'unknown'
--   when figure.basis = 'recorded' and figure.unknown is not null
-- trace: unknown = printed(fact.value)
--   from core.printed_cluster_outcomes as fact
--   where fact.casualty_year = figure.year and fact.vintage = figure.vintage
--   and fact.outcome = 'unknown'
--   when figure.basis = 'printed' and figure.unknown is not null
-- trace: attack_areas = count()
--   from publish.cluster_munition_casualties_by_area as fact
--   where fact.year = figure.year and fact.basis = 'recorded' and fact.attacks > 0
--   when figure.basis = 'recorded' and figure.attack_areas is not null
-- trace: remnant_areas = count()
--   from publish.cluster_munition_casualties_by_area as fact
--   where fact.year = figure.year and fact.basis = 'recorded' and fact.remnants > 0
--   when figure.basis = 'recorded' and figure.remnant_areas is not null
-- note: attacks count where they are confirmed or strongly indicated; an attack that is only
--   alleged is the edition's own choice to leave out, for no definition says how it counts
-- note: attacks are never part of mine/ERW totals; remnants always are
-- note: a bare "cluster munition" is in unknown_cause, and nowhere else
-- note: the data year is summed from records where there are any; other years show their print
-- note: a printed total is the latest of Cluster Munition Monitor; vintage is the last print of
--   that same total that divides it
-- note: outcomes of a printed year are those of the same report, blank where it gave none
-- note: people of areas and years of which nothing but late rows came are in
--   cluster_munition_late_rows alone
-- note: an area with an attack of which no casualty is known is not among attack_areas
-- year: calendar year of the incidents
-- total: all of them, blank where no count was given; of a print without a total its parts' sum
-- qualifier: exact, about, at_least (a count is a lower bound or was not given), or
--   incomplete (rows of that place and time are missing); of a print its own word, without a total
--   that of its parts
-- vintage: the report of a printed row
-- is_secondary: true when the print is known only from a text that quotes the Monitor
-- source_title: where a printed row is printed
-- source_url: address of that source
-- notice: says so where synthetic sample data are in the figure
-- killed: people killed; blank where none is reported, which is no zero
-- injured: people injured; blank where none is reported
-- unknown: people whose survival outcome is not known; blank where none
-- attack_areas: states and areas with casualties of attacks; blank where attacks are, and of prints
-- remnant_areas: states and areas with casualties of remnants; blank where remnants are, and of
--   prints
-- is_whole: true where it is known that no area is missing and nothing waits; only such years are
--   added up with others
with

outcomes as (

    select
        casualty_year as year,
        vintage,
        'printed' as basis,
        figure_of(value, outcome, 'killed') as killed,
        figure_of(value, outcome, 'injured') as injured,
        figure_of(value, outcome, 'unknown') as unknown
    from core.printed_cluster_outcomes
    group by all

)

select
    year,
    counts.attacks,
    counts.remnants,
    counts.unknown_cause,
    counts.total,
    counts.qualifier,
    basis,
    vintage,
    counts.is_secondary,
    counts.source_title,
    counts.source_url,
    counts.notice,
    coalesce(counts.killed, outcomes.killed) as killed,
    coalesce(counts.injured, outcomes.injured) as injured,
    coalesce(counts.unknown, outcomes.unknown) as unknown,
    if(counts.attacks is not null, counts.attack_areas, null) as attack_areas,
    if(counts.remnants is not null, counts.remnant_areas, null) as remnant_areas,
    counts.is_whole
from marts.cluster_munition_counts as counts
-- records have theirs, and most reports divide no year by outcome
left join outcomes using (year, vintage, basis)
where counts.area = 'XWD' and counts.is_current
order by year desc
