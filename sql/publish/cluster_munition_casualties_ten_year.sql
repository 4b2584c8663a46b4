-- title: Cluster munition casualties of the last ten years
-- grain: one row for the world and per area with a figure
-- key: area
-- references: area = publish.areas.area
-- trace: total = sum(fact.people)
--   from core.cluster_munition_casualties as fact
--   where figure.area in ('XWD', fact.area)
--   and fact.incident_year between figure.from_year and figure.until_year
--   when figure.basis = 'recorded' and figure.total is not null
-- trace: total = printed(fact.value)
--   from core.printed_cluster_casualties as fact
--   where fact.period_from = cast(figure.from_year as varchar)
--   and fact.period_to = cast(figure.until_year as varchar) and fact.series = 'CMM'
--   and fact.area = replace(figure.area, 'XWD', '-')
--   and fact.measure = 'cluster_casualties_total'
--   when figure.basis = 'printed'
-- trace: total = sum(fact.total)
--   from publish.cluster_munition_casualties_by_year as fact
--   where fact.year between figure.from_year and figure.until_year
--   when figure.basis = 'recorded_and_printed' and figure.area = 'XWD'
-- trace: total = sum(fact.total)
--   from publish.cluster_munition_casualties_by_area as fact
--   where fact.area = figure.area and fact.year between figure.from_year and figure.until_year
--   and fact.series = if(fact.year < figure.until_year and exists (
--   select 1 from publish.cluster_munition_casualties_by_area as print
--   where print.area = fact.area and print.year = fact.year and print.series = 'CMM'
--   ), 'CMM', 'edition')
--   when figure.basis = 'recorded_and_printed' and figure.area <> 'XWD'
-- derived: from_year = figure.until_year - 9 when figure.basis <> 'printed'
-- derived: until_year = getvariable('data_year') when figure.basis <> 'printed'
-- trace: from_year = latest(cast(fact.period_from as bigint)) from core.printed_cluster_casualties
--   as fact where try_cast(fact.period_to as integer) - try_cast(fact.period_from as integer) = 9
--   and fact.series = 'CMM' and fact.area = replace(figure.area, 'XWD', '-') and fact.measure =
--   'cluster_casualties_total' when figure.basis = 'printed'
-- trace: until_year = latest(cast(fact.period_to as bigint)) from core.printed_cluster_casualties
--   as fact where try_cast(fact.period_to as integer) - try_cast(fact.period_from as integer) = 9
--   and fact.series = 'CMM' and fact.area = replace(figure.area, 'XWD', '-') and fact.measure =
--   'cluster_casualties_total' when figure.basis = 'printed'
-- derived: years_with_a_figure = (select count(years.total) from
--   publish.cluster_munition_casualties_by_year as years where years.year between figure.from_year
--   and figure.until_year) when figure.area = 'XWD' and figure.basis <> 'printed'
-- derived: years_with_a_figure = (select count(distinct years.year) from
--   publish.cluster_munition_casualties_by_area as years where years.area = figure.area and
--   years.year between figure.from_year and figure.until_year and years.series in ('CMM',
--   'edition') and years.total is not null) when figure.area <> 'XWD' and figure.basis <>
--   'printed'
-- note: attacks count where they are confirmed or strongly indicated; an attack that is only
--   alleged is the edition's own choice to leave out, for no definition says how it counts
-- note: where anything is recorded: the ten years that end with the data year, each as
--   cluster_munition_casualties_by_year and _by_area give it; else the last ten-year window printed
-- note: a year without a figure is no zero: the sum of the world or area is incomplete then
-- area: ISO 3166 alpha-3, else the Monitor's own X-code; XWD is the world
-- from_year: first year
-- until_year: last year
-- total: casualties of attacks and remnants, unknown cause included
-- qualifier: exact, about, at_least (a count is a lower bound or was not given), or
--   incomplete (rows of that place and time are missing, or years); of a printed window its own
--   word
-- years_with_a_figure: how many of the ten years have one; blank for a printed window
-- basis: recorded, printed, or recorded_and_printed where other years than the data year are prints
-- vintage: the report of a printed row
-- source_title: where a printed row is printed
-- source_url: address of that source
-- notice: says so where synthetic sample data are in the figure
with

-- the data year as recorded, other years as printed where they are
years as (

    select * from marts.cluster_munition_counts
    where
        series in ('CMM', 'edition')
        and year between getvariable('data_year') - 9 and getvariable('data_year')
    qualify row_number() over (
        partition by area, year
        order by (series = 'edition') = (year = getvariable('data_year')) desc
    ) = 1

),

incomplete as (

    -- a workbook about no single area is of XWD already
    select distinct coalesce(area, 'XWD') as area
    from core.incomplete_casualty_years
    where
        kind = 'cluster_munitions'
        and incident_year between getvariable('data_year') - 9 and getvariable('data_year')
    group by grouping sets ((), (area))
    having count(*) > 0

),

recorded as (

    select
        area,
        getvariable('data_year') - 9 as from_year,
        getvariable('data_year') as until_year,
        cast(sum(years.total) as bigint) as total,
        if(
            coalesce(bool_or(years.qualifier = 'incomplete'), false)
            or bool_or(incomplete.area is not null)
            or count(years.total) < 10,
            'incomplete',
            word_of_sum(coalesce(years.qualifier, 'at_least'), years.total)
        ) as qualifier,
        count(years.total) as years_with_a_figure,
        if(bool_or(years.basis = 'printed'), 'recorded_and_printed', 'recorded') as basis,
        null as vintage,
        null as source_title,
        null as source_url,
        max(years.notice) as notice
    from years
    -- most areas are complete
    left join incomplete using (area)
    group by area
    having bool_or(years.basis = 'recorded')

),

-- of printed windows of ten years the last
printed as (

    select
        replace(prints.area, '-', 'XWD') as area,
        cast(period_from as integer) as from_year,
        cast(period_to as integer) as until_year,
        cast(value as bigint) as total,
        qualifier,
        null as years_with_a_figure,
        'printed' as basis,
        vintage,
        source_title,
        source_url,
        null as notice
    from core.printed_cluster_casualties as prints
    where
        series = 'CMM'
        and measure = 'cluster_casualties_total'
        and try_cast(period_to as integer) - try_cast(period_from as integer) = 9
    qualify row_number() over (partition by prints.area order by period_to desc) = 1

),

windows as (

    from recorded
    union all by name
    -- where anything is recorded the window is summed from records
    from printed anti join recorded using (area)

)

select
    windows.area,
    windows.from_year,
    windows.until_year,
    windows.total,
    windows.qualifier,
    windows.years_with_a_figure,
    statuses.status as ccm_status,
    coalesce(names.area_name, 'World') as area_name,
    windows.basis,
    windows.vintage,
    windows.source_title,
    windows.source_url,
    windows.notice
from windows
-- the world has no name of an area
left join core.area_names as names using (area)
-- the world has no status
left join core.treaty_statuses as statuses
    on statuses.treaty = 'ccm' and windows.area = statuses.area
order by windows.area = 'XWD' desc, windows.total desc nulls last, names.sort_name, windows.area
