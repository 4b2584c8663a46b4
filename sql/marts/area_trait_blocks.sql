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
        incident_year,
        max(decision) as line
    from decisions.trait_blocks
    group by area, incident_year

),

known as (

    select
        casualty_year,
        area,
        sum(people) filter (where civilian_status <> 'unknown') as civilian_status,
        sum(people) filter (where age_group <> 'unknown') as age_group,
        sum(people) filter (where sex <> 'unknown') as sex,
        sum(people) filter (where age_group <> 'unknown' and sex <> 'unknown') as age_and_sex,
        sum(people) filter (where age_group <> 'unknown' and sex = 'unknown') as age_alone
    from marts.casualty_figures
    group by casualty_year, area

),

blocks as (

    select
        known.casualty_year,
        known.area,
        traits.trait,
        cast(coalesce(traits.people, 0) as bigint) as people,
        cast(coalesce(traits.half_known, 0) as bigint) as half_known,
        lines.line
    from known
    cross join lateral (values
        ('civilian_status', known.civilian_status, 0),
        ('age_group', known.age_group, 0),
        ('sex', known.sex, 0),
        ('age-sex', known.age_and_sex, known.age_alone)
    ) as traits (trait, people, half_known)
    -- few areas are named
    left join lines
        on known.area = lines.area and known.casualty_year = lines.incident_year

),

open_blocks as (

    select
        casualty_year,
        area,
        trait,
        people,
        people < traits_from() or line is not distinct from 'withheld' as is_small
    from blocks
    where people > 0 and line is distinct from 'shown'

),

single as (

    select
        casualty_year,
        area,
        trait,
        is_small,
        is_trait_withheld(concat_ws(' ', casualty_year, trait), is_small, people, area)
            as is_withheld
    from open_blocks
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
        open_blocks.casualty_year,
        open_blocks.area,
        open_blocks.is_small or halves.area is not null as is_small,
        is_trait_withheld(
            open_blocks.casualty_year,
            open_blocks.is_small or halves.area is not null,
            open_blocks.people,
            open_blocks.area
        ) as is_withheld
    from open_blocks
    -- most areas tell both
    left join halves
        on
            open_blocks.casualty_year = halves.casualty_year
            and open_blocks.area = halves.area
    where open_blocks.trait = 'age-sex'

),

found as (

    select
        casualty_year,
        area,
        trait,
        is_small,
        is_withheld
    from single
    union all
    select
        coalesce(joint.casualty_year, halves.casualty_year) as casualty_year,
        coalesce(joint.area, halves.area) as area,
        'age-sex' as trait,
        joint.is_small is distinct from false as is_small,
        joint.is_withheld is distinct from false as is_withheld
    from joint
    -- of nobody age and sex may both be known
    full join halves
        on joint.casualty_year = halves.casualty_year and joint.area = halves.area

)

select
    blocks.casualty_year,
    blocks.area,
    blocks.trait,
    blocks.people,
    blocks.half_known,
    blocks.line,
    coalesce(found.is_small, false) as is_small,
    coalesce(found.is_withheld, false) as is_withheld
from blocks
-- what is known of nobody has no block to withhold
left join found
    on
        blocks.casualty_year = found.casualty_year
        and blocks.area = found.area
        and blocks.trait = found.trait
order by blocks.casualty_year, blocks.area, blocks.trait
