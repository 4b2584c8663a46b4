-- title: Cluster munition casualties of the last ten years
-- grain: one row for the world and per area with a figure
-- key: area
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
-- note: attacks count where they are confirmed or strongly indicated; an attack that is only
--   alleged is the edition's own choice to leave out, for no definition says how it counts
-- note: records: the ten years that end with the data year; prints: the last ten-year window
-- area: ISO 3166 alpha-3, else the Monitor's own X-code; XWD is the world
-- from_year: first year
-- until_year: last year
-- total: casualties of attacks and remnants, unknown cause included
-- total_qualifier: exact, at_least (a count is a lower bound or was not given), or incomplete (rows
--   of that place and time are missing)
-- ccm_status: state_party, signatory, state_not_party or other_area; blank for the world
-- area_name: name as printed in the edition
-- basis: recorded or printed
-- vintage: the report of a printed row
-- source_title: where a printed row is printed
-- source_url: address of that source
-- notice: says so where synthetic sample data are in the figure
with

figures as (

    select * from core.cluster_munition_casualties
    where incident_year between getvariable('data_year') - 9 and getvariable('data_year')

),

prints as (

    select * from core.printed_cluster_casualties
    where
        series = 'CMM'
        and measure = 'cluster_casualties_total'
        and try_cast(period_to as integer) - try_cast(period_from as integer) = 9

),

names as (

    select * from core.area_names

),

statuses as (

    select * from core.treaty_statuses
    where treaty = 'ccm'

),

incomplete as (

    select distinct coalesce(area, 'XWD') as area
    from core.incomplete_cluster_years
    where incident_year between getvariable('data_year') - 9 and getvariable('data_year')
    group by grouping sets ((), (area))
    having count(*) > 0

),

summed as (

    select
        coalesce(area, 'XWD') as area,
        cast(sum(people) as bigint) as total,
        bool_or(is_at_least) as is_at_least,
        bool_or(is_synthetic) as is_synthetic
    from figures
    group by grouping sets ((), (area))
    having count(*) > 0

),

recorded as (

    select
        summed.area,
        summed.total,
        total_qualifier(summed.is_at_least, incomplete.area is not null) as total_qualifier,
        summed.is_synthetic
    from summed
    -- most areas are complete
    left join incomplete on summed.area = incomplete.area

),

printed as (

    select
        replace(area, '-', 'XWD') as area,
        cast(period_from as integer) as from_year,
        cast(period_to as integer) as until_year,
        cast(value as bigint) as total,
        vintage,
        source_title,
        source_url,
        row_number() over (partition by area order by period_to desc) as position
    from prints

),

rows as (

    select
        area,
        getvariable('data_year') - 9 as from_year,
        getvariable('data_year') as until_year,
        total,
        total_qualifier,
        'recorded' as basis,
        null as vintage,
        null as source_title,
        null as source_url,
        sample_notice(is_synthetic) as notice
    from recorded
    union all
    select
        printed.area,
        printed.from_year,
        printed.until_year,
        printed.total,
        'exact' as total_qualifier,
        'printed' as basis,
        printed.vintage,
        printed.source_title,
        printed.source_url,
        null as notice
    from printed
    -- where anything is recorded the window is summed from records
    left join recorded on printed.area = recorded.area
    where printed.position = 1 and recorded.area is null

)

select
    rows.area,
    rows.from_year,
    rows.until_year,
    rows.total,
    rows.total_qualifier,
    statuses.status as ccm_status,
    coalesce(names.area_name, 'World') as area_name,
    rows.basis,
    rows.vintage,
    rows.source_title,
    rows.source_url,
    rows.notice
from rows
-- the world has no name of an area
left join names on rows.area = names.area
-- the world has no status
left join statuses on rows.area = statuses.area
order by rows.area = 'XWD' desc, rows.total desc nulls last, names.sort_name, rows.area
