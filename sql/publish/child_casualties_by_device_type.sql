-- title: The data year's mine/ERW casualties among children, by device
-- grain: one row per device type with a recorded child casualty, or whose ages are withheld
-- key: device_type
-- products: lm, published
-- trace: total = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year
--   and fact.age_group = 'child' and fact.device_type = figure.device_type
--   when figure.total_qualifier <> 'withheld'
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
--   'unknown_device'), null, share(figure.total, figure.known_base))
-- note: a full partition: rows add up to the children of the data year
-- note: of a device of few people of known age the children are withheld, whether there is one or
--   not, and of the next one, which the sum would tell
-- note: base rules: all child casualties; those whose device is known, not undifferentiated
-- total: children; blank where withheld
-- all_children: child casualties of the data year; blank where withheld
-- share: percent of all child casualties; blank below the edition's smallest base
-- known_base: child casualties whose device is known; blank where it would tell what is withheld
-- share_of_known: percent of them; blank for an unknown device and below the smallest base
-- areas: states and other areas where it happened; blank where withheld
-- areas_qualifier: exact; at_least while the ages of an area are withheld
-- total_qualifier: exact, at_least, about, incomplete (rows of that year are refused or held), or
--   withheld
-- year: the data year
-- notice: says so where synthetic sample data are in the figure
with

figures as (

    select * from marts.casualty_figures
    where casualty_year = getvariable('data_year')

),

areas as (

    select * from marts.area_trait_blocks
    where casualty_year = getvariable('data_year') and trait = 'age_group'

),

blocks as (

    select * from marts.crossed_trait_blocks
    where
        casualty_year = getvariable('data_year')
        and trait = 'age_group'
        and grouped_by = 'device_type'

),

withheld_sums as (

    select * from marts.withheld_trait_sums
    where casualty_year = getvariable('data_year') and trait = 'age_group'

),

qualifiers as (

    select * from core.casualty_year_qualifiers
    where incident_year = getvariable('data_year')

),

devices as (

    select
        device_type,
        device_type not in ('mine_erw_undifferentiated', 'unknown_device') as is_known,
        cast(coalesce(sum(people) filter (where age_group = 'child'), 0) as bigint) as total,
        bool_or(is_at_least) filter (where age_group = 'child') as is_at_least,
        bool_or(is_about) filter (where age_group = 'child') as is_about,
        bool_or(is_synthetic) as is_synthetic
    from figures
    group by device_type

),

places as (

    select
        figures.device_type,
        count(distinct figures.area) as areas
    from figures
    inner join areas on figures.area = areas.area
    where figures.age_group = 'child' and not areas.is_withheld
    group by figures.device_type

),

marked as (

    select
        devices.device_type,
        devices.is_known,
        devices.total,
        devices.is_at_least,
        devices.is_about,
        devices.is_synthetic,
        coalesce(places.areas, 0) as areas,
        coalesce(blocks.is_withheld, false) as is_withheld
    from devices
    -- of a device nobody's age may be known
    left join blocks on devices.device_type = blocks.term
    -- and no child hurt by it in an area that tells ages
    left join places on devices.device_type = places.device_type

),

-- children of known devices are part of the partition: told where they divide nothing withheld
based as (

    select
        device_type,
        is_known,
        if(is_withheld, null, total) as total,
        if(is_withheld, null, areas) as areas,
        is_withheld,
        is_at_least,
        is_about,
        is_synthetic,
        case
            when (select count(*) from withheld_sums) = 0
                then cast(sum(marked.total) over () as bigint)
        end as all_children,
        case
            when
                (select count(*) from withheld_sums) = 0
                and not (
                    bool_or(is_withheld and is_known) over ()
                    and bool_or(is_withheld and not is_known) over ()
                )
                then cast(coalesce(sum(marked.total) filter (where is_known) over (), 0) as bigint)
        end as known_base
    from marked

)

select
    based.device_type,
    based.total,
    based.all_children,
    share(based.total, based.all_children) as share,
    based.known_base,
    case when based.is_known then share(based.total, based.known_base) end as share_of_known,
    based.areas,
    case
        when based.is_withheld then null
        when (select bool_or(is_withheld) from areas) then 'at_least'
        else 'exact'
    end as areas_qualifier,
    case
        when based.is_withheld then 'withheld'
        else total_qualifier(
            based.is_at_least or qualifiers.is_at_least,
            based.is_about,
            qualifiers.is_incomplete
        )
    end as total_qualifier,
    getvariable('data_year') as year,
    sample_notice(based.is_synthetic) as notice
from based
-- most years are complete
left join qualifiers on qualifiers.incident_year = getvariable('data_year')
where based.total > 0 or based.is_withheld
order by based.total desc nulls last, based.device_type
