-- title: Mine/ERW casualties since a printed sum began, up to the data year
-- grain: one row for the world and per area with a printed sum of several years
-- key: area
-- references: area = publish.areas.area
-- products: lm, published
-- trace: printed_total = printed(fact.value)
--   from core.printed_figures as fact
--   where fact.print = figure.printed_row
-- trace: printed_row = printed(fact.print) from core.printed_figures as fact where fact.print =
--   figure.printed_row
-- trace: added_total = sum(fact.total)
--   from publish.casualties_by_year as fact
--   where fact.year > figure.printed_until_year and fact.year <= figure.until_year
--   when figure.area = 'XWD' and figure.added_total is not null
-- trace: added_total = sum(fact.total)
--   from publish.area_ranks as fact
--   where fact.measure = 'total' and fact.area = figure.area and fact.year >
--   figure.printed_until_year and fact.year <= figure.until_year
--   when figure.area <> 'XWD' and figure.added_total is not null
-- derived: total = figure.printed_total + coalesce(figure.added_total, 0)
-- derived: until_year = getvariable('data_year')
-- trace: printed_until_year = latest(try_cast(fact.period_to as bigint)) from core.printed_figures
--   as fact where fact.print = figure.printed_row
-- trace: from_year = latest(try_cast(fact.period_from as bigint)) from core.printed_figures as fact
--   where fact.print = figure.printed_row when figure.from_year is not null
-- note: the printed sum with the latest end, and the figures of the years after it; nothing before
--   its end is added, so a revision of a year that it holds is not in
-- note: sums that begin in different years are not compared, ranked or added up
-- note: a sum to which years are added is at least so much, for years that the print holds may have
--   been revised since
-- note: a later year without a whole figure adds what is known of it; the sum is a lower bound then
-- area: ISO 3166 alpha-3, else the Monitor's own X-code; XWD is the world
-- from_year: first year of the printed sum; blank where it does not say
-- until_year: the data year
-- printed_total: the printed sum
-- printed_until_year: last year of the printed sum
-- vintage: the report that printed it
-- printed_row: number of the print in core.printed_figures
-- added_years: years added, as 2017, 2020-2024; blank where none has a figure
-- added_total: casualties of these years
-- not_whole: years after the printed sum of which there is no figure, or no whole one
-- total: the printed sum and the years added
-- qualifier: exact, at_least, about or incomplete
-- notice: says so where synthetic sample data are in the figure
with

prints as (

    select
        coalesce(area, 'XWD') as area,
        try_cast(period_from as bigint) as from_year,
        try_cast(period_to as bigint) as printed_until_year,
        cast(value as bigint) as printed_total,
        qualifier,
        vintage,
        print as printed_row
    from core.current_printed_figures
    where
        series in ('LM', 'country profile')
        and scope in ('global', 'area')
        and measure = 'casualties_total'
        and dimension is null
        and base_note is null
        and value is not null
        and length(period_to) = 4
        and period_from is distinct from period_to
        and try_cast(period_to as integer) <= getvariable('data_year')
    qualify
        row_number() over (
            partition by coalesce(area, 'XWD')
            order by period_to desc, period_from nulls last, series, print
        ) = 1

),

years as (

    select
        'XWD' as area,
        year,
        total,
        is_whole,
        qualifier,
        notice
    from publish.casualties_by_year
    union all by name
    select
        figures.area,
        figures.casualty_year as year,
        figures.total,
        coalesce(coverage.is_covered, false) as is_whole,
        figures.qualifier,
        sample_notice(figures.is_synthetic) as notice
    from marts.casualty_area_years as figures
    -- nothing is asked of most areas
    left join core.area_coverage as coverage
        on figures.area = coverage.area and figures.casualty_year = coverage.incident_year

),

added as (

    select
        prints.area,
        as_runs(
            list(years.year order by years.year) filter (where years.total is not null)
        ) as added_years,
        cast(sum(years.total) as bigint) as added_total,
        string_agg(cast(later.year as varchar), ', ' order by later.year) filter (
            where years.total is null or not years.is_whole
        ) as not_whole,
        bool_or(years.qualifier in ('at_least', 'more_than')) as is_at_least,
        bool_or(years.qualifier in ('about', 'nearly', 'approximately')) as is_about,
        bool_or(years.qualifier = 'incomplete') as is_incomplete,
        max(years.notice) filter (where years.total is not null) as notice
    from prints
    cross join lateral (
        select unnest(range(prints.printed_until_year + 1, getvariable('data_year') + 1)) as year
    ) as later
    -- of many years there is no figure
    left join years on prints.area = years.area and later.year = years.year
    group by prints.area

)

select
    prints.area,
    prints.from_year,
    getvariable('data_year') as until_year,
    prints.printed_total + coalesce(added.added_total, 0) as total,
    total_qualifier(
        -- years that the print holds have been revised since
        added.added_total is not null
        or added.not_whole is not null
        or coalesce(added.is_at_least, false)
        or prints.qualifier in ('at_least', 'more_than'),
        coalesce(added.is_about, false) or prints.qualifier in ('nearly', 'approximately'),
        coalesce(added.is_incomplete, false)
    ) as qualifier,
    prints.printed_total,
    prints.printed_until_year,
    prints.vintage,
    prints.printed_row,
    added.added_years,
    added.added_total,
    added.not_whole,
    coalesce(names.area_name, 'World') as area_name,
    added.notice
from prints
-- the print may reach to the data year
left join added on prints.area = added.area
-- the world has no name of an area
left join core.area_names as names on prints.area = names.area
order by prints.area = 'XWD' desc, names.sort_name, prints.area
