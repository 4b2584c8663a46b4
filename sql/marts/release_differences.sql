-- title: Traits of areas that this build and the edition current before tell differently, of few
-- grain: one row per area, year and trait that differs by fewer people than traits_from
-- key: area, year, trait
-- note: internal: whoever holds both editions learns the traits of those who came or went. It
--   changes nothing by itself; an editor may close the block with the line
-- note: a block that only one of the two tells needs nothing
-- year: calendar year of the incidents
-- changed: people who came, or people who went, whichever is more
-- was: people of known trait in the edition current before
-- now: people of known trait in this build
-- line: what to write under withheld of edition.yml to close the area and year
with

released as (

    select
        area,
        year,
        split_part(measure, ': ', 1) as trait,
        split_part(measure, ': ', 2) as term,
        count as people
    from intake.released_traits

),

told as (

    select
        figures.area,
        figures.casualty_year as year,
        traits.trait,
        traits.term,
        sum(figures.people) as people
    from marts.casualty_figures as figures
    cross join lateral (values
        ('civilian_status', figures.civilian_status),
        ('age_group', figures.age_group),
        ('sex', figures.sex),
        ('age-sex', age_and_sex(figures.age_group, figures.sex))
    ) as traits (trait, term)
    inner join marts.area_trait_blocks as blocks using (area, casualty_year, trait)
    where not blocks.is_withheld
    group by all

),

told_twice as (

    select area, year, trait from released
    intersect
    select area, year, trait from told

),

compared as (

    select
        area,
        year,
        trait,
        cast(greatest(
            sum(greatest(now - was, 0)), sum(greatest(was - now, 0))
        ) as bigint) as changed,
        cast(sum(was) as bigint) as was,
        cast(sum(now) as bigint) as now
    from released
    -- a term may be new, or gone
    full join told using (area, year, trait, term)
    inner join told_twice using (area, year, trait)
    cross join lateral (
        select
            coalesce(released.people, 0) as was,
            coalesce(told.people, 0) as now
    ) as people
    where term not like '%unknown%'
    group by area, year, trait

)

select
    area,
    year,
    trait,
    changed,
    was,
    now,
    format(
        '- {{area: {}, year: {}, reason: {} people of {} differ from the last release}}',
        area, year, changed, trait
    ) as line
from compared
where changed between 1 and traits_from() - 1
order by area, year, trait
