-- title: Cluster munition casualties, by area and year
-- grain: one row per area, year and series of reports
-- key: area, year, series
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
-- note: country profiles and the two yearly reports are series of their own, side by side
-- year: calendar year of the incidents
-- series: CMM, LM, country profile or other; edition for records
-- total: all of them, blank where no count was given; of a print without a total its parts' sum
-- total_qualifier: exact, about, at_least (a count is a lower bound or was not given), or
--   incomplete (rows of that place and time are missing); of a print its own word, without a total
--   that of its parts
-- vintage: the report of a printed row
-- is_secondary: true when the print is known only from a text that quotes the Monitor
-- source_title: where a printed row is printed
-- source_url: address of that source
-- notice: says so where synthetic sample data are in the figure
-- is_total_printed: true when the print gives the total itself; blank where recorded
-- ccm_status: state_party, signatory, state_not_party or other_area; blank if it no longer exists
with

prints as (

    select * from core.printed_cluster_casualties
    where scope = 'area' and period_from = period_to

),

statuses as (

    select * from core.treaty_statuses
    where treaty = 'ccm'

),

recorded as (

    select
        figures.area,
        figures.incident_year as year,
        cast(sum(figures.people) filter (where figures.cause = 'attack') as bigint) as attacks,
        cast(sum(figures.people) filter (where figures.cause = 'remnant') as bigint)
            as remnants,
        cast(sum(figures.people) filter (where figures.cause = 'unknown') as bigint)
            as unknown_cause,
        cast(sum(figures.people) as bigint) as total,
        total_qualifier(
            bool_or(figures.is_at_least),
            bool_or(figures.is_about),
            bool_or(incomplete.area is not null)
        ) as total_qualifier,
        bool_or(figures.is_synthetic) as is_synthetic
    from core.cluster_munition_casualties as figures
    -- most years of most areas are complete
    left join core.incomplete_casualty_years as incomplete
        on
            incomplete.kind = 'cluster_munitions'
            and figures.area = incomplete.area
            and figures.incident_year = incomplete.incident_year
    group by figures.area, figures.incident_year

),

printed as (

    select
        area,
        series,
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
    group by area, series, period_to, vintage, is_secondary, source_title, source_url

),

rows as (

    select
        recorded.area,
        recorded.year,
        'edition' as series,
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
        null as is_total_printed
    from recorded
    union all
    select
        printed.area,
        printed.year,
        printed.series,
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
        printed.printed_total is not null as is_total_printed
    from printed

)

select
    rows.area,
    rows.year,
    rows.series,
    rows.attacks,
    rows.remnants,
    rows.unknown_cause,
    rows.total,
    rows.total_qualifier,
    rows.basis,
    rows.vintage,
    rows.is_secondary,
    rows.source_title,
    rows.source_url,
    rows.notice,
    rows.is_total_printed,
    statuses.status as ccm_status,
    names.area_name
from rows
inner join core.area_names as names on rows.area = names.area
-- an area that ended before the status day has no status
left join statuses on rows.area = statuses.area
order by rows.year desc, rows.total desc nulls last, names.sort_name, rows.series, area
