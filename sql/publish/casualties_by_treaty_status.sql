-- title: The data year's mine/ERW casualties, by status under each treaty
-- grain: one row per treaty and status with an area that has casualties
-- key: treaty, status
-- references: year = publish.years.year
-- products: lm, published
-- trace: areas = count()
--   from publish.casualties_by_area as fact
--   where coalesce(fact.total > 0, fact.basis = 'printed')
--   and coalesce(if(figure.treaty = 'mbt', fact.mbt_status, fact.ccm_status), 'none')
--   = figure.status
-- trace: casualties = sum(fact.total)
--   from publish.casualties_by_area as fact
--   where coalesce(fact.total > 0, fact.basis = 'printed')
--   and coalesce(if(figure.treaty = 'mbt', fact.mbt_status, fact.ccm_status), 'none')
--   = figure.status
--   when figure.casualties is not null
-- derived: year = getvariable('data_year')
-- derived: areas_base = cast(sum(figure.areas) over (partition by figure.treaty) as bigint)
-- derived: casualties_base = cast(sum(figure.casualties) over (partition by figure.treaty) as
--   bigint)
-- derived: share_of_areas = share(figure.areas, figure.areas_base) when figure.share_of_areas is
--   not null
-- derived: share_of_casualties = share(figure.casualties, figure.casualties_base) when
--   figure.share_of_casualties is not null
-- note: status on the edition's status day, counted from the deposit of the instrument
-- note: an area of which no source gives an outcome is none with casualties
-- note: on printed figures areas are those that Landmine Monitor named, not all it counted: while
--   they are fewer people than the total, or the year is not whole, counts are lower bounds and no
--   share is given
-- note: a State not party may have signed: that is a status of its own here
-- treaty: mbt (Mine Ban Treaty) or ccm (Convention on Cluster Munitions)
-- status: state_party, signatory, state_not_party, other_area, or none for one that has ended
-- areas: states and other areas with casualties
-- areas_base: all states and other areas with casualties
-- share_of_areas: percent of them; blank below the edition's smallest base
-- casualties: people killed, injured or of unknown survival; blank where none of them has a count
-- casualties_base: casualties of the areas named
-- share_of_casualties: percent of them; blank below the edition's smallest base
-- area_names: these areas as printed, in alphabetical order
-- qualifier: exact, at_least, about or incomplete, of the sum of the row
-- year: the data year
-- notice: says so where synthetic sample data are in the figure
-- base_rule: what both bases are
with

casualties as (

    select * from publish.casualties_by_area
    where coalesce(total > 0, basis = 'printed')

),

-- the sum of the areas named may be less than the total, and an area may be silent
named as (

    select
        coalesce(bool_or(not is_whole or total > (select sum(total) from casualties)), false)
            as is_partial
    from publish.casualties_by_year
    where year = getvariable('data_year')

),

grouped as (

    select
        placed.treaty,
        placed.status,
        count(*) as areas,
        cast(sum(casualties.total) as bigint) as casualties,
        string_agg(names.area_name, ', ' order by names.sort_name, area) as area_names,
        if(
            bool_or(casualties.qualifier is not distinct from 'incomplete'),
            'incomplete',
            word_of_sum(coalesce(casualties.qualifier, 'at_least'), casualties.total)
        ) as qualifier,
        casualties.year,
        max(casualties.notice) as notice
    from casualties
    inner join core.area_names as names using (area)
    cross join lateral (values
        ('mbt', coalesce(mbt_status, 'none')),
        ('ccm', coalesce(ccm_status, 'none'))
    ) as placed (treaty, status)
    group by placed.treaty, placed.status, casualties.year

),

based as (

    select
        *,
        cast(sum(areas) over (partition by treaty) as bigint) as areas_base,
        cast(sum(casualties) over (partition by treaty) as bigint) as casualties_base
    from grouped

)

select
    treaty,
    status,
    areas,
    areas_base,
    if(named.is_partial, null, share(areas, areas_base)) as share_of_areas,
    casualties,
    casualties_base,
    if(named.is_partial, null, share(casualties, casualties_base)) as share_of_casualties,
    area_names,
    if(named.is_partial and qualifier = 'exact', 'at_least', qualifier)
        as qualifier,
    year,
    notice,
    'states and areas named that have casualties; their casualties' as base_rule
from based
cross join named
order by
    treaty = 'mbt' desc,
    list_position(['state_party', 'signatory', 'state_not_party', 'other_area'], status),
    status
