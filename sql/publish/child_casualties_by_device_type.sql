-- title: The data year's mine/ERW casualties among children, by device
-- grain: one row per device type with a recorded child casualty, or whose ages are withheld
-- key: device_type
-- references: year = publish.years.year
-- products: lm, published
-- trace: total = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year
--   and fact.age_group = 'child' and fact.device_type = figure.device_type
--   when figure.qualifier <> 'withheld'
-- derived: year = getvariable('data_year')
-- derived: share = share(figure.total, figure.all_children)
-- trace: areas = distinct(fact.area) from core.casualties as fact where fact.incident_year =
--   figure.year and fact.age_group = 'child' and fact.device_type = figure.device_type and
--   fact.area not in (select block.area from marts.area_trait_blocks as block where
--   block.casualty_year = figure.year and block.trait = 'age_group' and block.is_withheld) when
--   figure.areas is not null
-- trace: known_base = sum(fact.people) from core.casualties as fact where fact.incident_year =
--   figure.year and fact.age_group = 'child' and fact.device_type not in
--   ('mine_erw_undifferentiated', 'unknown_device') when figure.known_base is not null
-- trace: all_children = sum(fact.people) from core.casualties as fact where fact.incident_year =
--   figure.year and fact.age_group = 'child' when figure.all_children is not null
-- derived: share_of_known = if(figure.device_type in ('mine_erw_undifferentiated',
--   'unknown_device'), null, share_of_known(figure.total, figure.known_base, figure.all_children))
-- note: a full partition: rows add up to the children of the data year
-- note: of a device of few people of known age the children are withheld, whether there is one or
--   not, and of the next one, which the sum would tell
-- note: base rules: all child casualties; those whose device is known, not undifferentiated
-- empty: no child casualty of the data year is recorded here; what is printed of children is in
--   casualty_shares_by_year
-- total: children; blank where withheld
-- all_children: child casualties of the data year; blank where withheld
-- share: percent of all child casualties; blank below the edition's smallest base
-- known_base: child casualties whose device is known; blank where it would tell what is withheld
-- share_of_known: percent of them; blank for an unknown device and below the smallest base
-- areas: states and other areas where it happened; blank where withheld
-- areas_qualifier: exact; at_least while the ages of an area are withheld
-- qualifier: exact, at_least, about, incomplete (rows of that year are refused or held), or
--   withheld
-- year: the data year
-- notice: says so where synthetic sample data are in the figure
with

devices as (

    select
        figures.device_type,
        figures.device_type not in ('mine_erw_undifferentiated', 'unknown_device') as is_known,
        cast(coalesce(sum(figures.people) filter (where age_group = 'child'), 0) as bigint)
            as total,
        bool_or(figures.is_at_least) filter (where age_group = 'child') as is_at_least,
        bool_or(figures.is_about) filter (where age_group = 'child') as is_about,
        bool_or(figures.is_synthetic) as is_synthetic,
        count(distinct figures.area) filter (where age_group = 'child' and not areas.is_withheld)
            as areas,
        bool_or(areas.is_withheld) as is_withheld_somewhere,
        coalesce(bool_or(blocks.is_withheld), false) as is_withheld
    from marts.casualty_figures as figures
    inner join marts.area_trait_blocks as areas
        on figures.casualty_year = areas.casualty_year
            and figures.area = areas.area
            and areas.trait = 'age_group'
    -- of a device nobody's age may be known
    left join marts.crossed_trait_blocks as blocks
        on figures.casualty_year = blocks.casualty_year
            and figures.device_type = blocks.term
            and blocks.grouped_by = 'device_type'
            and blocks.trait = 'age_group'
    where figures.casualty_year = getvariable('data_year')
    group by figures.device_type

),

sums as (

    select count(*) = 0 as are_told from marts.withheld_trait_sums
    where casualty_year = getvariable('data_year') and trait = 'age_group'

),

-- children of known devices are part of the partition: told where they divide nothing withheld
based as (

    select
        * exclude (total, areas),
        if(is_withheld, null, total) as children,
        if(is_withheld, null, areas) as areas,
        case
            when is_withheld then null
            when bool_or(is_withheld_somewhere) over () then 'at_least'
            else 'exact'
        end as areas_qualifier,
        if(sums.are_told, cast(sum(total) over () as bigint), null) as all_children,
        if(
            sums.are_told and not (
                bool_or(is_withheld and is_known) over ()
                and bool_or(is_withheld and not is_known) over ()
            ),
            cast(coalesce(sum(total) filter (where is_known) over (), 0) as bigint),
            null
        ) as known_base
    from devices
    cross join sums

)

select
    based.device_type,
    based.children as total,
    based.all_children,
    share(based.children, based.all_children) as share,
    based.known_base,
    if(
        based.is_known, share_of_known(based.children, based.known_base, based.all_children), null
    ) as share_of_known,
    based.areas,
    based.areas_qualifier,
    if(based.is_withheld, 'withheld', total_qualifier(
        based.is_at_least or qualifiers.is_at_least, based.is_about, qualifiers.is_incomplete
    )) as qualifier,
    getvariable('data_year') as year,
    sample_notice(based.is_synthetic) as notice
from based
-- most years are complete
left join core.casualty_year_qualifiers as qualifiers
    on qualifiers.incident_year = getvariable('data_year')
where based.children > 0 or based.is_withheld
order by based.children desc nulls last, based.device_type
