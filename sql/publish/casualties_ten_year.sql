-- title: Mine/ERW casualties of the last ten years, as far as whole years go
-- grain: one row for the world and per area with a whole year among the ten
-- key: area
-- references: area = publish.areas.area
-- products: lm, published
-- trace: total = sum(fact.total)
--   from publish.casualties_by_year as fact
--   where fact.year between figure.from_year and figure.until_year
--   when figure.area = 'XWD'
-- trace: total = sum(fact.total)
--   from publish.area_ranks as fact
--   where fact.measure = 'total' and fact.area = figure.area and fact.year between
--   figure.from_year and figure.until_year
--   when figure.area <> 'XWD'
-- derived: from_year = figure.until_year - figure.years + 1
-- derived: until_year = figure.from_year + figure.years - 1
-- trace: years = count()
--   from publish.casualties_by_year as fact
--   where fact.year between figure.from_year and figure.until_year
--   when figure.area = 'XWD'
-- derived: years = (select count(years.casualty_year) from marts.casualty_area_years as years where
--   years.area = figure.area and years.casualty_year between figure.from_year and
--   figure.until_year) when figure.area <> 'XWD'
-- note: the longest run of years that are known to be given whole, inside the ten years that end
--   with the data year; of equally long ones the latest
-- note: a run of fewer than ten years is not a sum of ten: years says how many it is of
-- area: ISO 3166 alpha-3, else the Monitor's own X-code; XWD is the world
-- from_year: first year of the run
-- until_year: last year of the run
-- years: years of the run
-- total: casualties of these years
-- qualifier: exact, at_least, about or incomplete
-- notice: says so where synthetic sample data are in the figure
with

years as (

    select
        'XWD' as area,
        year,
        total,
        qualifier,
        notice
    from publish.casualties_by_year
    where is_whole and total is not null
    union all by name
    select
        figures.area,
        figures.casualty_year as year,
        figures.total,
        figures.qualifier,
        sample_notice(figures.is_synthetic) as notice
    from marts.casualty_area_years as figures
    inner join core.area_coverage as coverage
        on
            figures.area = coverage.area
            and figures.casualty_year = coverage.incident_year
            and coverage.is_covered
    where figures.total is not null and figures.qualifier is distinct from 'incomplete'

),

-- consecutive years have one difference to their place
numbered as (

    select
        *,
        year - row_number() over (partition by area order by year) as run
    from years
    where year between getvariable('data_year') - 9 and getvariable('data_year')

),

runs as (

    select
        area,
        min(year) as from_year,
        max(year) as until_year,
        count(*) as years,
        cast(sum(total) as bigint) as total,
        word_of_sum(coalesce(qualifier, 'exact'), total) as qualifier,
        max(notice) as notice
    from numbered
    group by area, run
    qualify
        row_number() over (partition by area order by count(*) desc, max(year) desc) = 1

)

select
    runs.area,
    runs.from_year,
    runs.until_year,
    runs.years,
    runs.total,
    runs.qualifier,
    coalesce(names.area_name, 'World') as area_name,
    runs.notice
from runs
-- the world has no name of an area
left join core.area_names as names on runs.area = names.area
order by runs.area = 'XWD' desc, names.sort_name, runs.area
