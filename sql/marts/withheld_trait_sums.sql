-- title: Traits of which the world's sum gives way, for it would tell what areas withhold
-- grain: one row per year and trait
-- key: casualty_year, trait
-- note: the sum over all areas is withheld where the withheld ones are fewer than two, or fewer
--   than traits_from people of known trait, and no area is left to join them
-- note: of age with sex also where the children of unknown sex of withheld areas are as few
with

pools as (

    select
        casualty_year,
        trait,
        count(*) filter (where people > 0) as areas,
        coalesce(sum(people), 0) as people,
        count(*) filter (where half_known > 0) as half_known_areas,
        coalesce(sum(half_known), 0) as half_known
    from marts.area_trait_blocks
    where is_withheld
    group by casualty_year, trait

)

select
    casualty_year,
    trait
from pools
where
    is_pool_small(areas, people)
    or (half_known > 0 and is_pool_small(half_known_areas, half_known))
order by casualty_year, trait
