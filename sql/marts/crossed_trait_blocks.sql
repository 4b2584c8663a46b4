-- title: Which traits the world's tables tell of a device, an outcome or a status, and which not
-- grain: one row per year, trait, kind of group and group
-- key: casualty_year, trait, grouped_by, term
-- note: the rule of areas, with devices, outcomes or statuses in their place; all are withheld
--   where the world's sum is
-- note: a group that lies wholly in withheld areas and is some of their people, not all, is
--   withheld as a small one: it would divide them
-- trait: age_group or civilian_status
-- grouped_by: device_type, outcome or civilian_status
-- term: term of that vocabulary; of civilian_status civilian, or other for all others
-- people: people of known trait
with

figures as (

    select * from marts.casualty_figures

),

areas as (

    select * from marts.area_trait_blocks

),

crossed as (

    select
        casualty_year,
        area,
        'age_group' as trait,
        'device_type' as grouped_by,
        device_type as term,
        people
    from figures
    where age_group <> 'unknown'
    union all
    select
        casualty_year,
        area,
        'age_group' as trait,
        'outcome' as grouped_by,
        outcome as term,
        people
    from figures
    where age_group <> 'unknown'
    union all
    select
        casualty_year,
        area,
        'age_group' as trait,
        'civilian_status' as grouped_by,
        case civilian_status when 'civilian' then 'civilian' else 'other' end as term,
        people
    from figures
    where age_group <> 'unknown'
    union all
    select
        casualty_year,
        area,
        'civilian_status' as trait,
        'outcome' as grouped_by,
        outcome as term,
        people
    from figures
    where civilian_status <> 'unknown'

),

pools as (

    select
        casualty_year,
        trait,
        sum(people) as people
    from areas
    where is_withheld
    group by casualty_year, trait

),

groups as (

    select
        crossed.casualty_year,
        crossed.trait,
        crossed.grouped_by,
        crossed.term,
        cast(sum(crossed.people) as bigint) as people,
        bool_and(areas.is_withheld) as is_of_withheld
    from crossed
    inner join areas
        on
            crossed.casualty_year = areas.casualty_year
            and crossed.area = areas.area
            and crossed.trait = areas.trait
    group by crossed.casualty_year, crossed.trait, crossed.grouped_by, crossed.term

),

marked as (

    select
        groups.casualty_year,
        groups.trait,
        groups.grouped_by,
        groups.term,
        groups.people,
        groups.people < traits_from()
        or (groups.is_of_withheld and groups.people < pools.people) as is_small,
        sums.trait is not null as is_sum_withheld
    from groups
    -- in most years nothing is withheld
    left join pools
        on groups.casualty_year = pools.casualty_year and groups.trait = pools.trait
    -- and no sum gives way
    left join marts.withheld_trait_sums as sums
        on groups.casualty_year = sums.casualty_year and groups.trait = sums.trait

)

select
    casualty_year,
    trait,
    grouped_by,
    term,
    people,
    is_sum_withheld
    or is_trait_withheld(
        concat_ws(' ', casualty_year, trait, grouped_by), is_small, people, term
    ) as is_withheld
from marked
order by casualty_year, trait, grouped_by, term
