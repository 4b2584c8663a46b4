-- title: Cluster munition casualties of all time, as printed, and the years after the print
-- grain: one row for the world and per area with a printed count of all time
-- key: area
-- references: area = publish.areas.area
-- trace: printed_total = printed(fact.value)
--   from core.printed_cluster_casualties as fact
--   where fact.period_from = '-' and fact.period_to = cast(figure.printed_until_year as varchar)
--   and fact.series = figure.series
--   and fact.area = replace(figure.area, 'XWD', '-')
--   and fact.measure = 'cluster_casualties_' || figure.printed_measure
-- trace: printed_until_year = latest(cast(fact.period_to as bigint)) from
--   core.printed_cluster_casualties as fact where fact.period_from = '-' and fact.series =
--   figure.series and fact.area = replace(figure.area, 'XWD', '-') and fact.measure =
--   'cluster_casualties_' || figure.printed_measure
-- trace: estimate_from = printed(fact.value)
--   from core.current_printed_figures as fact
--   where fact.measure = 'cluster_casualties_estimate_from'
--   when figure.estimate_from is not null
-- trace: estimate_to = printed(fact.value)
--   from core.current_printed_figures as fact
--   where fact.measure = 'cluster_casualties_estimate_to'
--   when figure.estimate_to is not null
-- trace: added_total = sum(if(figure.printed_measure = 'total', fact.total, fact.remnants))
--   from publish.cluster_munition_casualties_by_year as fact
--   where fact.year > figure.printed_until_year and fact.year <= figure.until_year
--   when figure.area = 'XWD' and figure.added_total is not null
-- trace: added_total = sum(if(figure.printed_measure = 'total', fact.total, fact.remnants))
--   from publish.cluster_munition_casualties_by_area as fact
--   where fact.area = figure.area and fact.is_current
--   and fact.year > figure.printed_until_year and fact.year <= figure.until_year
--   when figure.area <> 'XWD' and figure.added_total is not null
-- derived: total = figure.printed_total + coalesce(figure.added_total, 0)
-- derived: until_year = getvariable('data_year')
-- note: recorded, never estimated; an estimate stands beside the world's count and never in it
-- note: the printed count with the latest end, and the figures of the years after it; nothing
--   before its end is added. Past cases keep arriving, so a later print is more than such a sum
-- note: sums whose prints end in different years, or of which one counts remnants alone, are not
--   compared, ranked or added up
-- note: of an area without a printed count of all time records say nothing of all time; its years
--   are in cluster_munition_casualties_by_area
-- area: ISO 3166 alpha-3, else the Monitor's own X-code; XWD is the world
-- printed_total: casualties on record until then, as printed
-- printed_until_year: last year of the printed count
-- printed_measure: total, or remnant where the print counts remnants alone, as do the years added
-- series: series of reports: CMM, LM, country profile or other
-- printed_qualifier: the print's own word
-- estimate_from: lower end of the Monitor's estimate, of the world alone
-- estimate_to: upper end of the Monitor's estimate, of the world alone
-- added_years: years added, as 2017, 2022-2024; blank where none has a figure
-- added_total: casualties of these years
-- not_whole: years after the printed count of which there is no figure, or no whole one
-- until_year: the data year
-- total: the printed count and the years added
-- qualifier: exact, at_least, about or incomplete (rows of these years are missing)
-- vintage: the report of the print
-- source_url: address of that source
-- notice: says so where synthetic sample data are in the figure
with

printed as (

    select
        replace(prints.area, '-', 'XWD') as area,
        cast(value as bigint) as printed_total,
        cast(period_to as bigint) as printed_until_year,
        replace(measure, 'cluster_casualties_', '') as printed_measure,
        series,
        qualifier as printed_qualifier,
        vintage,
        source_title,
        source_url
    from core.printed_cluster_casualties as prints
    where
        period_from = '-'
        and measure <> 'cluster_casualties_attack'
        and try_cast(period_to as integer) <= getvariable('data_year')
    qualify row_number() over (
        partition by prints.area
        order by
            measure = 'cluster_casualties_total' desc,
            period_to desc,
            is_secondary asc,
            series asc,
            source_row_id asc
    ) = 1

),

-- the estimate is of the world, and stands beside what is printed
range as (

    select
        'XWD' as area,
        figure_of(value, measure, 'cluster_casualties_estimate_from') as estimate_from,
        figure_of(value, measure, 'cluster_casualties_estimate_to') as estimate_to
    from core.current_printed_figures

),

later_years as (

    select
        printed.area,
        later.year,
        if(printed.printed_measure = 'total', years.total, years.remnants) as people,
        years.qualifier,
        years.is_whole,
        years.notice
    from printed
    cross join lateral (
        select unnest(range(printed.printed_until_year + 1, getvariable('data_year') + 1)) as year
    ) as later
    -- of many years there is no figure
    left join marts.cluster_munition_counts as years
        on printed.area = years.area and later.year = years.year and years.is_current

),

added as (

    select
        area,
        as_runs(list(year order by year) filter (where people is not null)) as added_years,
        cast(sum(people) as bigint) as added_total,
        string_agg(cast(year as varchar), ', ' order by year) filter (
            where people is null or is_whole is not true
        ) as not_whole,
        bool_or(qualifier in ('at_least', 'more_than')) as is_at_least,
        bool_or(qualifier in ('about', 'nearly', 'approximately')) as is_about,
        bool_or(qualifier = 'incomplete') as is_incomplete,
        max(notice) as notice
    from later_years
    group by area

)

select
    area,
    printed.printed_total,
    printed.printed_until_year,
    printed.printed_measure,
    printed.series,
    printed.printed_qualifier,
    range.estimate_from,
    range.estimate_to,
    added.added_years,
    added.added_total,
    added.not_whole,
    getvariable('data_year') as until_year,
    printed.printed_total + coalesce(added.added_total, 0) as total,
    total_qualifier(
        -- past cases are added to each later print
        added.added_total is not null
        or added.not_whole is not null
        or coalesce(added.is_at_least, false)
        or printed.printed_qualifier in ('at_least', 'more_than'),
        coalesce(added.is_about, false)
        or printed.printed_qualifier in ('about', 'nearly', 'approximately'),
        coalesce(added.is_incomplete, false)
    ) as qualifier,
    statuses.status as ccm_status,
    coalesce(names.area_name, 'World') as area_name,
    printed.vintage,
    printed.source_title,
    printed.source_url,
    added.notice
from printed
-- the print may reach to the data year
left join added using (area)
-- of no place else there is an estimate
left join range using (area)
-- the world has no name of an area
left join core.area_names as names using (area)
-- the world has no status
left join core.treaty_statuses as statuses
    on statuses.treaty = 'ccm' and printed.area = statuses.area
order by area = 'XWD' desc, printed.printed_total desc, names.sort_name, area
