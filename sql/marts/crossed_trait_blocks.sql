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

groups as (

    select
        figures.casualty_year,
        crossed.trait,
        crossed.grouped_by,
        crossed.term,
        cast(sum(figures.people) as bigint) as people,
        bool_and(areas.is_withheld) as is_of_withheld
    from marts.casualty_figures as figures
    cross join lateral (values
        ('age_group', age_group, 'device_type', device_type),
        ('age_group', age_group, 'outcome', outcome),
        (
            'age_group', age_group,
            'civilian_status', if(civilian_status = 'civilian', 'civilian', 'other')
        ),
        ('civilian_status', civilian_status, 'outcome', outcome)
    ) as crossed (trait, known_as, grouped_by, term)
    inner join marts.area_trait_blocks as areas using (casualty_year, area, trait)
    where crossed.known_as <> 'unknown'
    group by all

),

pools as (

    select
        casualty_year,
        trait,
        sum(people) as people
    from marts.area_trait_blocks
    where is_withheld
    group by all

),

marked as (

    select
        groups.* exclude (is_of_withheld),
        groups.people < traits_from()
        or (groups.is_of_withheld and groups.people < pools.people) as is_small
    from groups
    -- in most years nothing is withheld
    left join pools using (casualty_year, trait)

)

select
    marked.* exclude (is_small),
    sums.trait is not null
    or is_trait_withheld(
        concat_ws(' ', marked.casualty_year, marked.trait, marked.grouped_by),
        marked.is_small,
        marked.people,
        marked.term
    ) as is_withheld
from marked
-- in most years no sum gives way
left join marts.withheld_trait_sums as sums using (casualty_year, trait)
order by marked.casualty_year, marked.trait, marked.grouped_by, marked.term
