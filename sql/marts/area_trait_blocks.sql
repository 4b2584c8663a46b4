-- title: Which traits of an area's casualties a public table tells, and which are withheld
-- grain: one row per year, area and trait
-- key: casualty_year, area, trait
-- note: the rule is that of sql/PRIVACY.md: fewer than traits_from people of known trait are
--   withheld, and the next smallest areas with them while the world's sum would tell them
-- note: where age group or sex is withheld, age with sex is too
-- people: people of known trait; of age-sex those of whom both are known
-- half_known: of age-sex, people of known age and unknown sex; else 0
-- line: shown or withheld, where edition.yml names area and year; else null
-- is_small: true where the block is withheld for itself
with

lines as (

    select
        area,
        incident_year as casualty_year,
        max(decision) as line
    from decisions.trait_blocks
    group by all

),

blocks as (

    select
        figures.casualty_year,
        figures.area,
        traits.trait,
        cast(coalesce(sum(figures.people) filter (where traits.is_known), 0) as bigint) as people,
        cast(coalesce(sum(figures.people) filter (where traits.is_half_known), 0) as bigint)
            as half_known,
        lines.line
    from marts.casualty_figures as figures
    cross join lateral (values
        ('civilian_status', civilian_status <> 'unknown', false),
        ('age_group', age_group <> 'unknown', false),
        ('sex', sex <> 'unknown', false),
        (
            'age-sex', age_group <> 'unknown' and sex <> 'unknown',
            age_group <> 'unknown' and sex = 'unknown'
        )
    ) as traits (trait, is_known, is_half_known)
    -- few areas are named
    left join lines using (area, casualty_year)
    group by all

),

-- what is known of nobody has no block to withhold, and an editor may open one
closed as (

    select
        *,
        people > 0 and line is distinct from 'shown' as is_of_set,
        people < traits_from() or line is not distinct from 'withheld' as is_few
    from blocks

),

single as (

    select
        * exclude (is_of_set, is_few),
        is_of_set and is_few as is_small,
        is_of_set and is_trait_withheld(
            concat_ws(' ', casualty_year, trait, is_of_set), is_few, people, area
        ) as is_withheld
    from closed
    where trait <> 'age-sex'

),

-- who could be told from age with sex
halves as (

    select distinct
        casualty_year,
        area
    from single
    where is_withheld and trait in ('age_group', 'sex')

),

joint as (

    select
        closed.* exclude (is_of_set, is_few),
        halves.area is not null as is_half,
        closed.is_of_set,
        closed.is_few or halves.area is not null as is_few
    from closed
    -- most areas tell both
    left join halves using (casualty_year, area)
    where closed.trait = 'age-sex'

)

select * from single
union all by name
select
    * exclude (is_half, is_of_set, is_few),
    is_half or (is_of_set and is_few) as is_small,
    is_half or (
        is_of_set and is_trait_withheld(
            concat_ws(' ', casualty_year, is_of_set), is_few, people, area
        )
    ) as is_withheld
from joint
order by casualty_year, area, trait
