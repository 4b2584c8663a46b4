-- title: Recorded mine/ERW casualties of the world, by year
-- grain: one row per year with a recorded casualty
-- key: casualty_year
-- note: sums of what areas give; an outcome that none of them gives is blank, and no zero
-- killed: people killed; null where not given
-- injured: people injured; null where not given
-- total: all of them
-- total_qualifier: exact, at_least, about or incomplete
-- is_synthetic: true when a row is synthetic sample data
with

-- a year of which areas report nobody, or give nothing, has no total yet
counted_years as (

    select
        casualty_year,
        bool_or(is_about) as is_about
    from marts.casualty_figures
    group by casualty_year

),

summed as (

    select
        casualty_year,
        cast(sum(killed) as bigint) as killed,
        cast(sum(injured) as bigint) as injured,
        cast(sum(unknown) as bigint) as unknown,
        cast(sum(total) as bigint) as total,
        bool_or(is_at_least) as is_at_least,
        bool_or(is_synthetic) as is_synthetic
    from marts.recorded_area_casualties
    group by casualty_year

)

select
    summed.casualty_year,
    summed.killed,
    summed.injured,
    summed.unknown,
    summed.total,
    total_qualifier(
        summed.is_at_least or qualifiers.is_at_least,
        counted_years.is_about,
        qualifiers.is_incomplete
    ) as total_qualifier,
    summed.is_synthetic
from summed
inner join counted_years on summed.casualty_year = counted_years.casualty_year
-- an area all of whose rows are missing has no figure, so the year alone decides
left join core.casualty_year_qualifiers as qualifiers
    on summed.casualty_year = qualifiers.incident_year
order by summed.casualty_year
