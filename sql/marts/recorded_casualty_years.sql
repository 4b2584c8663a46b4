-- title: Recorded mine/ERW casualties of the world, by year
-- grain: one row per year with a recorded casualty
-- key: casualty_year
-- form: view
-- note: sums of what areas give; an outcome that none of them gives is blank, and no zero
-- killed: people killed; null where not given
-- injured: people injured; null where not given
-- total: all of them
-- qualifier: exact, at_least, about or incomplete
-- is_synthetic: true when a row is synthetic sample data
with

seasons as (

    select incident_year as casualty_year
    from core.area_coverage
    where area = 'XWD' and rows_coverage is not null

),

-- a year of which areas report nobody, or give nothing, has no total yet
counted_years as (

    select
        casualty_year,
        bool_or(is_about) as is_about
    from marts.casualty_figures
    group by all

)

select
    casualty_year,
    cast(sum(areas.killed) as bigint) as killed,
    cast(sum(areas.injured) as bigint) as injured,
    cast(sum(areas.unknown) as bigint) as unknown,
    cast(sum(areas.total) as bigint) as total,
    total_qualifier(
        bool_or(areas.is_at_least) or bool_or(qualifiers.is_at_least),
        bool_or(counted_years.is_about),
        bool_or(qualifiers.is_incomplete)
    ) as qualifier,
    bool_or(areas.is_synthetic) as is_synthetic
from marts.recorded_area_casualties as areas
inner join counted_years using (casualty_year)
-- what was sent for a later year, or by one area alone, is no figure of the world
semi join seasons using (casualty_year)
-- an area all of whose rows are missing has no figure, so the year alone decides
left join core.casualty_year_qualifiers as qualifiers
    on areas.casualty_year = qualifiers.incident_year
group by casualty_year
