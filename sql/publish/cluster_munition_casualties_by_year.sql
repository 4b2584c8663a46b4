-- title: Cluster munition casualties, by year
-- grain: one row per calendar year with a recorded or printed casualty of cluster munitions
-- key: year
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
-- note: an area with an attack of which no casualty is known is not among attack_areas
-- year: calendar year of the incidents
-- total: all of them, blank where no count was given; of a print without a total its parts' sum
-- total_qualifier: exact, about, at_least (a count is a lower bound or was not given), or
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
with

prints as (

    select * from core.printed_cluster_casualties
    where scope = 'global' and series = 'CMM' and period_from = period_to

),

outcomes as (

    select
        casualty_year,
        vintage,
        cast(max(value) filter (where outcome = 'killed') as bigint) as killed,
        cast(max(value) filter (where outcome = 'injured') as bigint) as injured,
        cast(max(value) filter (where outcome = 'unknown') as bigint) as unknown
    from core.printed_cluster_outcomes
    group by casualty_year, vintage

),

incomplete as (

    select distinct incident_year from core.incomplete_casualty_years
    where kind = 'cluster_munitions'

),

recorded as (

    select
        figures.incident_year as year,
        cast(sum(figures.people) filter (where figures.cause = 'attack') as bigint) as attacks,
        cast(sum(figures.people) filter (where figures.cause = 'remnant') as bigint)
            as remnants,
        cast(sum(figures.people) filter (where figures.cause = 'unknown') as bigint)
            as unknown_cause,
        cast(sum(figures.people) filter (where figures.outcome = 'killed') as bigint) as killed,
        cast(sum(figures.people) filter (where figures.outcome = 'injured') as bigint)
            as injured,
        cast(sum(figures.people) filter (where figures.outcome = 'unknown') as bigint)
            as unknown,
        cast(sum(figures.people) as bigint) as total,
        count(distinct figures.area) filter (
            where figures.cause = 'attack' and figures.people > 0
        ) as attack_areas,
        count(distinct figures.area) filter (
            where figures.cause = 'remnant' and figures.people > 0
        ) as remnant_areas,
        total_qualifier(
            bool_or(figures.is_at_least),
            bool_or(figures.is_about),
            bool_or(incomplete.incident_year is not null)
        ) as total_qualifier,
        bool_or(figures.is_synthetic) as is_synthetic
    from core.cluster_munition_casualties as figures
    -- an area all of whose rows wait has no figure, so the year alone decides
    left join incomplete on figures.incident_year = incomplete.incident_year
    group by figures.incident_year

),

printed as (

    select
        cast(period_to as integer) as year,
        cast(max(value) filter (where measure = 'cluster_casualties_attack') as bigint)
            as attacks,
        cast(max(value) filter (where measure = 'cluster_casualties_remnant') as bigint)
            as remnants,
        cast(max(value) filter (where measure = 'cluster_casualties_total') as bigint)
            as printed_total,
        coalesce(
            max(qualifier) filter (where measure = 'cluster_casualties_total'),
            word_of_sum(qualifier, value)
        ) as total_qualifier,
        vintage,
        is_secondary,
        source_title,
        source_url
    from prints
    group by period_to, vintage, is_secondary, source_title, source_url

)

select
    recorded.year,
    recorded.attacks,
    recorded.remnants,
    recorded.unknown_cause,
    recorded.total,
    recorded.total_qualifier,
    'recorded' as basis,
    null as vintage,
    null as is_secondary,
    null as source_title,
    null as source_url,
    sample_notice(recorded.is_synthetic) as notice,
    recorded.killed,
    recorded.injured,
    recorded.unknown,
    case when recorded.attacks is not null then recorded.attack_areas end as attack_areas,
    case when recorded.remnants is not null then recorded.remnant_areas end as remnant_areas
from recorded
-- without a print the year stays as recorded
left join printed on recorded.year = printed.year
where printed.year is null or recorded.year = getvariable('data_year')
union all
select
    printed.year,
    printed.attacks,
    printed.remnants,
    null as unknown_cause,
    coalesce(printed.printed_total, printed.attacks + printed.remnants) as total,
    printed.total_qualifier,
    'printed' as basis,
    printed.vintage,
    printed.is_secondary,
    printed.source_title,
    printed.source_url,
    null as notice,
    outcomes.killed,
    outcomes.injured,
    outcomes.unknown,
    null as attack_areas,
    null as remnant_areas
from printed
-- most reports divide no year by outcome
left join outcomes
    on printed.year = outcomes.casualty_year and printed.vintage = outcomes.vintage
-- the data year is printed only where nothing is recorded
left join recorded on printed.year = recorded.year
where recorded.year is null or printed.year < getvariable('data_year')
order by 1 desc, year
