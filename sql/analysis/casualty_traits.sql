-- title: Traits of the casualties of every area and year, those that public tables withhold too
-- grain: one row per area, year, trait and term
-- key: area, year, trait, term
-- note: internal, for editors; what is withheld, and why, is that of sql/PRIVACY.md
-- year: calendar year of the incidents
-- term: term of the vocabulary; of age-sex the words of the country profiles
-- people: people
-- known_people: people of known trait, by which alone a block is withheld
-- withheld: why public tables withhold the block: a line of edition.yml, few people, or the next
--   after these; blank where they tell it
select
    figures.area,
    figures.casualty_year as year,
    traits.trait,
    traits.term,
    cast(sum(figures.people) as bigint) as people,
    blocks.people as known_people,
    case
        when not blocks.is_withheld then null
        when blocks.line is not distinct from 'withheld' then 'by a line of edition.yml'
        when blocks.people < traits_from() then 'few people'
        when blocks.is_small then 'age or sex is withheld'
        else 'next after few people'
    end as withheld
from marts.casualty_figures as figures
cross join lateral (values
    ('civilian_status', figures.civilian_status),
    ('age_group', figures.age_group),
    ('sex', figures.sex),
    ('age-sex', age_and_sex(figures.age_group, figures.sex))
) as traits (trait, term)
inner join marts.area_trait_blocks as blocks using (area, casualty_year, trait)
group by all
order by figures.area, figures.casualty_year, traits.trait, traits.term
