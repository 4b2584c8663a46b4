-- title: Cluster munition casualties of all time, as recorded
-- grain: one row for the world and per area with a figure
-- key: area
-- references: area = publish.areas.area
-- trace: recorded = sum(fact.people)
--   from core.cluster_munition_casualties as fact
--   where figure.area in ('XWD', fact.area)
--   when figure.basis = 'recorded' and figure.recorded is not null
-- trace: recorded = printed(fact.value)
--   from core.printed_cluster_casualties as fact
--   where fact.period_from = '-' and fact.period_to = cast(figure.until_year as varchar)
--   and fact.series = figure.series
--   and fact.area = replace(figure.area, 'XWD', '-')
--   and fact.measure = 'cluster_casualties_total'
--   when figure.basis = 'printed' and figure.printed_measure = 'total'
-- trace: recorded = printed(fact.value)
--   from core.printed_cluster_casualties as fact
--   where fact.period_from = '-' and fact.period_to = cast(figure.until_year as varchar)
--   and fact.series = figure.series
--   and fact.area = replace(figure.area, 'XWD', '-')
--   and fact.measure = 'cluster_casualties_remnant'
--   when figure.basis = 'printed' and figure.printed_measure = 'remnant'
-- trace: estimate_from = printed(fact.value)
--   from core.current_printed_figures as fact
--   where fact.measure = 'cluster_casualties_estimate_from'
--   when figure.estimate_from is not null
-- trace: estimate_to = printed(fact.value)
--   from core.current_printed_figures as fact
--   where fact.measure = 'cluster_casualties_estimate_to'
--   when figure.estimate_to is not null
-- trace: from_year = earliest(fact.incident_year) from core.cluster_munition_casualties as fact
--   where figure.area in ('XWD', fact.area) when figure.basis = 'recorded'
-- trace: until_year = latest(fact.incident_year) from core.cluster_munition_casualties as fact
--   where figure.area in ('XWD', fact.area) when figure.basis = 'recorded'
-- trace: until_year = latest(cast(fact.period_to as bigint)) from core.printed_cluster_casualties
--   as fact where fact.period_from = '-' and fact.series = figure.series and fact.area =
--   replace(figure.area, 'XWD', '-') and fact.measure = 'cluster_casualties_' ||
--   figure.printed_measure when figure.basis = 'printed'
-- note: recorded, never estimated; an estimate stands beside the world's count and never in it
-- note: past cases keep arriving: a later count is not the earlier one plus the years between
-- note: of records it is what this edition holds, at least: who was hit before its first year is
--   not in it
-- area: ISO 3166 alpha-3, else the Monitor's own X-code; XWD is the world
-- recorded: casualties on record
-- estimate_from: lower end of the Monitor's estimate, of the world alone
-- estimate_to: upper end of the Monitor's estimate, of the world alone
-- from_year: first year of the records; blank where a print counts from the start
-- until_year: last year counted
-- printed_measure: total, or remnant where the print counts remnants alone; blank of records
-- series: CMM, LM or country profile; edition for records
-- qualifier: of records at_least, about, or incomplete (rows of that place and time are
--   missing); of a print its own word
-- vintage: the report of a printed row
-- source_title: where a printed row is printed
-- source_url: address of that source
-- notice: says so where synthetic sample data are in the figure
with

incomplete as (

    -- a workbook about no single area is of XWD already
    select distinct coalesce(area, 'XWD') as area
    from core.incomplete_casualty_years
    where kind = 'cluster_munitions' and incident_year <= getvariable('data_year')
    group by grouping sets ((), (area))
    having count(*) > 0

),

summed as (

    select
        coalesce(area, 'XWD') as area,
        cast(sum(people) as bigint) as recorded,
        min(incident_year) as from_year,
        max(incident_year) as until_year,
        bool_or(is_about) as is_about,
        bool_or(is_synthetic) as is_synthetic
    from core.cluster_munition_casualties
    group by grouping sets ((), (area))
    having count(*) > 0

),

recorded as (

    select
        summed.* exclude (is_about, is_synthetic),
        null as printed_measure,
        'edition' as series,
        total_qualifier(true, summed.is_about, incomplete.area is not null) as qualifier,
        'recorded' as basis,
        null as vintage,
        null as source_title,
        null as source_url,
        sample_notice(summed.is_synthetic) as notice
    from summed
    -- most areas are complete
    left join incomplete using (area)

),

printed as (

    select
        replace(prints.area, '-', 'XWD') as area,
        cast(value as bigint) as recorded,
        null as from_year,
        cast(period_to as integer) as until_year,
        replace(measure, 'cluster_casualties_', '') as printed_measure,
        series,
        qualifier,
        'printed' as basis,
        vintage,
        source_title,
        source_url,
        null as notice
    from core.printed_cluster_casualties as prints
    where period_from = '-' and measure <> 'cluster_casualties_attack'
    qualify row_number() over (
        partition by prints.area
        order by
            measure = 'cluster_casualties_total' desc,
            is_secondary asc,
            period_to desc,
            series asc,
            source_row_id asc
    ) = 1

),

counts as (

    from printed
    union all by name
    -- a place with a print of all time shows that
    from recorded anti join printed using (area)

),

-- the estimate is of the world, and stands beside what is printed
range as (

    select
        'XWD' as area,
        'printed' as basis,
        figure_of(value, measure, 'cluster_casualties_estimate_from') as estimate_from,
        figure_of(value, measure, 'cluster_casualties_estimate_to') as estimate_to
    from core.current_printed_figures

)

select
    area,
    counts.recorded,
    range.estimate_from,
    range.estimate_to,
    counts.from_year,
    counts.until_year,
    counts.printed_measure,
    statuses.status as ccm_status,
    coalesce(names.area_name, 'World') as area_name,
    counts.series,
    counts.qualifier,
    basis,
    counts.vintage,
    counts.source_title,
    counts.source_url,
    counts.notice
from counts
-- of no place else there is an estimate
left join range using (area, basis)
-- the world has no name of an area
left join core.area_names as names using (area)
-- the world has no status
left join core.treaty_statuses as statuses
    on statuses.treaty = 'ccm' and counts.area = statuses.area
order by area = 'XWD' desc, counts.recorded desc nulls last, names.sort_name, area
