-- title: Traits of which the world's sum gives way, for it would tell what areas withhold
-- grain: one row per year and trait
-- key: casualty_year, trait
-- note: the sum over all areas is withheld where the withheld ones are fewer than two, or fewer
--   than traits_from people of known trait, and no area is left to join them
-- note: of age with sex also where the children of unknown sex of withheld areas are as few
select
    casualty_year,
    trait
from marts.area_trait_blocks
where is_withheld
group by casualty_year, trait
having
    is_pool_small(count(*) filter (where people > 0), sum(people))
    or (
        sum(half_known) > 0
        and is_pool_small(count(*) filter (where half_known > 0), sum(half_known))
    )
order by casualty_year, trait
