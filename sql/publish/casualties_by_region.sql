-- title: The data year's mine/ERW casualties, by region
-- grain: one row per region with a casualty of the data year
-- key: region_scheme, region
-- references: year = publish.years.year
-- products: lm, published
-- trace: total = sum(fact.total)
--   from publish.casualties_by_area as fact
--   where figure.region = coalesce((select max(member.region) from reference.region_areas as member
--   where member.area = fact.area and member.region_scheme = figure.region_scheme), 'no region')
--   when figure.basis = 'recorded'
-- trace: areas = count()
--   from publish.casualties_by_area as fact
--   where fact.total > 0
--   and figure.region = coalesce((select max(member.region) from reference.region_areas as member
--   where member.area = fact.area and member.region_scheme = figure.region_scheme), 'no region')
--   when figure.basis = 'recorded'
-- trace: total = printed(fact.value)
--   from core.printed_casualty_parts as fact
--   where fact.term = figure.region and fact.region_scheme = figure.region_scheme
--   and fact.casualty_year = figure.year and fact.breakdown = 'region'
--   when figure.basis = 'printed'
-- trace: areas = printed(fact.areas)
--   from core.printed_casualty_parts as fact
--   where fact.term = figure.region and fact.region_scheme = figure.region_scheme
--   and fact.casualty_year = figure.year and fact.breakdown = 'region'
--   when figure.basis = 'printed'
-- derived: year = getvariable('data_year')
-- note: both columns add up: total to the total of the year, areas to the areas with casualties
-- note: the scheme is the one that names the edition, else the one in use
-- empty: nothing of the data year is recorded here, and no print collected divides it; printed
--   shares of other years are in casualty_shares_by_year
-- region: region of the scheme; "no region" for an area that it does not name
-- areas: states and other areas with casualties
-- qualifier: exact, at_least, about or incomplete (rows of that year are refused or held); of
--   a print its own word
-- year: the data year
-- vintage: the report of a printed row
-- area_names: the areas with casualties, in alphabetical order; blank where printed
-- no_new_information: areas of the region with a figure or a word of the year before and none of
--   the data year, which are not in it
-- notice: says so where synthetic sample data are in the figure
with

-- where each area belongs by each scheme, and whether there is news of it
members as (

    select
        schemes.region_scheme,
        coalesce(member.region, 'no region') as region,
        string_agg(
            coverage.area_name, ', ' order by coverage.area_name
        ) filter (where coverage.total > 0) as area_names,
        string_agg(
            coverage.area_name, ', ' order by coverage.area_name
        ) filter (where coverage.information <> 'new_information') as no_new_information
    from publish.season_coverage as coverage
    cross join (select distinct region_scheme from reference.region_areas) as schemes
    -- a scheme may not name an area
    left join reference.region_areas as member
        on coverage.area = member.area and schemes.region_scheme = member.region_scheme
    group by schemes.region_scheme, coalesce(member.region, 'no region')

)

select
    parts.region_scheme,
    parts.term as region,
    parts.total,
    parts.areas,
    parts.qualifier,
    getvariable('data_year') as year,
    parts.basis,
    parts.vintage,
    sample_notice(parts.is_synthetic) as notice,
    if(parts.basis = 'recorded', members.area_names, null) as area_names,
    members.no_new_information
from marts.casualty_parts as parts
-- a print may name a region of which there is no news
left join members
    on parts.region_scheme = members.region_scheme and parts.term = members.region
where parts.breakdown = 'region'
order by parts.total desc, region_scheme, region
