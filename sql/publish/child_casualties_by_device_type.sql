-- title: The data year's mine/ERW casualties among children, by device
-- grain: one row per device type with a recorded child casualty
-- key: device_type
-- trace: total = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year
--   and fact.age_group = 'child' and fact.device_type = figure.device_type
-- computed: all_children = sum of the totals from child_casualties_by_device_type/*/total
-- computed: share = percent that total is of all_children from total, all_children
-- computed: known_base = sum of the totals of a known device from
--   child_casualties_by_device_type/*/total
-- computed: share_of_known = percent that total is of known_base from total, known_base
-- computed: areas = number of different areas in the rows of total from total
-- note: a full partition: rows add up to the children of the data year
-- note: base rules: all child casualties; those whose device is known, not undifferentiated
-- device_type: term of the vocabulary device_type
-- total: children
-- all_children: child casualties of the data year
-- share: percent of all child casualties; blank below the edition's smallest base
-- known_base: child casualties whose device is known
-- share_of_known: percent of them; blank for an unknown device and below the smallest base
-- areas: states and other areas where it happened
-- total_qualifier: exact, at_least, or incomplete (rows of that year are refused or held)
-- year: the data year
-- notice: says so where synthetic sample data are in the figure
with

figures as (

    select * from marts.casualty_figures
    where casualty_year = getvariable('data_year') and age_group = 'child'

),

qualifiers as (

    select * from core.casualty_year_qualifiers
    where incident_year = getvariable('data_year')

),

devices as (

    select
        device_type,
        device_type not in ('mine_erw_undifferentiated', 'unknown_device') as is_known,
        cast(sum(people) as bigint) as total,
        count(distinct area) as areas,
        bool_or(is_at_least) as is_at_least,
        bool_or(is_synthetic) as is_synthetic
    from figures
    group by device_type

),

based as (

    select
        device_type,
        is_known,
        total,
        areas,
        is_at_least,
        is_synthetic,
        cast(sum(total) over () as bigint) as all_children,
        cast(coalesce(sum(total) filter (where is_known) over (), 0) as bigint) as known_base
    from devices

)

select
    based.device_type,
    based.total,
    based.all_children,
    share(based.total, based.all_children) as share,
    based.known_base,
    case when based.is_known then share(based.total, based.known_base) end as share_of_known,
    based.areas,
    total_qualifier(
        based.is_at_least or qualifiers.is_at_least, qualifiers.is_incomplete
    ) as total_qualifier,
    getvariable('data_year') as year,
    sample_notice(based.is_synthetic) as notice
from based
-- most years are complete
left join qualifiers on qualifiers.incident_year = getvariable('data_year')
order by based.total desc, based.device_type
