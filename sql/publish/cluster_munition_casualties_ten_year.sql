-- title: Cluster munition casualties of ten years, as far as whole years go, and as printed
-- grain: one row for the world and per area with a whole year among the ten, and per printed window
-- key: area, basis
-- references: area = publish.areas.area
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
--   when figure.basis = 'years' and figure.area = 'XWD'
-- trace: total = sum(fact.total)
--   from publish.cluster_munition_casualties_by_area as fact
--   where fact.area = figure.area and fact.is_current
--   and fact.year between figure.from_year and figure.until_year
--   when figure.basis = 'years' and figure.area <> 'XWD'
-- derived: from_year = figure.until_year - figure.years + 1 when figure.basis = 'years'
-- derived: until_year = figure.from_year + figure.years - 1 when figure.basis = 'years'
-- trace: from_year = latest(cast(fact.period_from as bigint)) from core.printed_cluster_casualties
--   as fact where try_cast(fact.period_to as integer) - try_cast(fact.period_from as integer) = 9
--   and fact.series = 'CMM' and fact.area = replace(figure.area, 'XWD', '-') and fact.measure =
--   'cluster_casualties_total' when figure.basis = 'printed'
-- trace: until_year = latest(cast(fact.period_to as bigint)) from core.printed_cluster_casualties
--   as fact where try_cast(fact.period_to as integer) - try_cast(fact.period_from as integer) = 9
--   and fact.series = 'CMM' and fact.area = replace(figure.area, 'XWD', '-') and fact.measure =
--   'cluster_casualties_total' when figure.basis = 'printed'
-- trace: years = count()
--   from publish.cluster_munition_casualties_by_year as fact
--   where fact.year between figure.from_year and figure.until_year
--   when figure.basis = 'years' and figure.area = 'XWD'
-- trace: years = count()
--   from publish.cluster_munition_casualties_by_area as fact
--   where fact.area = figure.area and fact.is_current
--   and fact.year between figure.from_year and figure.until_year
--   when figure.basis = 'years' and figure.area <> 'XWD'
-- derived: years = figure.until_year - figure.from_year + 1 when figure.basis = 'printed'
-- note: attacks count where they are confirmed or strongly indicated; an attack that is only
--   alleged is the edition's own choice to leave out, for no definition says how it counts
-- note: of years, the longest run that is known to be given whole, inside the ten years that end
--   with the data year; of equally long ones the latest. A run of fewer than ten years is not a
--   sum of ten: years says how many it is of
-- note: as printed, the last ten-year window of Cluster Munition Monitor
-- note: sums of different years are not compared or ranked
-- area: ISO 3166 alpha-3, else the Monitor's own X-code; XWD is the world
-- basis: years, added up from cluster_munition_casualties_by_year or _by_area; or printed, as one
--   figure
-- from_year: first year
-- until_year: last year
-- years: how many years it is of
-- total: casualties of attacks and remnants, unknown cause included
-- qualifier: exact, about, at_least (a count is a lower bound or was not given) or incomplete;
--   of a printed window its own word
-- vintage: the report of a printed window
-- source_title: where a printed window is printed
-- source_url: address of that source
-- notice: says so where synthetic sample data are in the figure
with

-- consecutive years have one difference to their place
numbered as (

    select
        *,
        year - row_number() over (partition by area order by year) as run
    from marts.cluster_munition_counts
    where
        is_current
        and is_whole
        and total is not null
        and year between getvariable('data_year') - 9 and getvariable('data_year')

),

runs as (

    select
        area,
        min(year) as from_year,
        max(year) as until_year,
        count(*) as years,
        cast(sum(total) as bigint) as total,
        word_of_sum(coalesce(qualifier, 'exact'), total) as qualifier,
        'years' as basis,
        null as vintage,
        null as source_title,
        null as source_url,
        max(notice) as notice
    from numbered
    group by area, run
    qualify
        row_number() over (partition by area order by count(*) desc, max(year) desc) = 1

),

-- of printed windows of ten years the last
printed as (

    select
        replace(prints.area, '-', 'XWD') as area,
        cast(period_from as integer) as from_year,
        cast(period_to as integer) as until_year,
        10 as years,
        cast(value as bigint) as total,
        qualifier,
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
        and try_cast(period_to as integer) <= getvariable('data_year')
    qualify row_number() over (partition by prints.area order by period_to desc) = 1

),

windows as (

    select * from runs
    union all by name
    select * from printed

)

select
    windows.area,
    windows.basis,
    windows.from_year,
    windows.until_year,
    windows.years,
    windows.total,
    windows.qualifier,
    statuses.status as ccm_status,
    coalesce(names.area_name, 'World') as area_name,
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
order by windows.area = 'XWD' desc, names.sort_name, windows.area, windows.basis desc
