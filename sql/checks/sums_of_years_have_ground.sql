-- title: No sum of several years holds a year whose ground is missing, or hides one it lacks
-- severity: error
-- fix: let the table add up what is_whole and is_current say, and late rows nowhere
with

covered as (

    select
        area,
        incident_year as year
    from core.area_coverage
    where is_covered

),

-- years of a window, each of which has to be whole
ten_years as (

    select
        'casualties_ten_year' as statement,
        area,
        unnest(range(from_year, until_year + 1)) as year
    from publish.casualties_ten_year

),

cluster_years as (

    select
        area,
        year,
        total
    from publish.cluster_munition_casualties_by_area
    where is_current and is_whole
    union all
    select
        'XWD' as area,
        year,
        total
    from publish.cluster_munition_casualties_by_year
    where is_whole

),

cluster_windows as (

    select
        area,
        unnest(range(from_year, until_year + 1)) as year
    from publish.cluster_munition_casualties_ten_year
    where basis = 'years'

),

since as (

    select
        'casualties_cumulative' as statement,
        area,
        printed_until_year,
        until_year,
        added_total,
        not_whole,
        qualifier
    from publish.casualties_cumulative
    union all by name
    select
        'cluster_munition_casualties_all_time' as statement,
        area,
        printed_until_year,
        until_year,
        added_total,
        not_whole,
        qualifier
    from publish.cluster_munition_casualties_all_time

),

told as (

    select
        ten_years.statement,
        ten_years.area,
        ten_years.year,
        'the year is not covered' as problem
    from ten_years
    anti join covered on ten_years.area = covered.area and ten_years.year = covered.year
    union all
    select
        'cluster_munition_casualties_ten_year' as statement,
        windows.area,
        windows.year,
        'the year is not whole' as problem
    from cluster_windows as windows
    anti join cluster_years as years
        on windows.area = years.area and windows.year = years.year and years.total is not null
    union all
    select
        statement,
        area,
        until_year as year,
        'called exact, and a later year is not whole' as problem
    from since
    where qualifier = 'exact' and not_whole is not null
    union all
    select
        statement,
        area,
        until_year as year,
        'nothing is added, and no year is said to be missing' as problem
    from since
    where added_total is null and not_whole is null and printed_until_year < until_year
    union all
    select
        'cluster_munition_casualties_by_area' as statement,
        counts.area,
        counts.year,
        'nothing but late rows came of the year' as problem
    from publish.cluster_munition_casualties_by_area as counts
    inner join core.late_cluster_munition_years as late
        on counts.area = late.area and counts.year = late.incident_year
    where
        counts.basis = 'recorded'
        and if(
            late.is_of_attacks, counts.attacks, coalesce(counts.remnants, counts.unknown_cause)
        )
        is not null

)

select * from told
order by statement, area, year, problem
