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

counted as (

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
    group by figures.area, figures.casualty_year, traits.trait, traits.term

),

told as (

    select
        counted.area,
        counted.year,
        counted.trait,
        counted.term,
        counted.people
    from counted
    inner join marts.area_trait_blocks as blocks
        on
            counted.area = blocks.area
            and counted.year = blocks.casualty_year
            and counted.trait = blocks.trait
    where not blocks.is_withheld

),

told_twice as (

    select
        area,
        year,
        trait
    from released
    intersect
    select
        area,
        year,
        trait
    from told

),

terms as (

    select
        coalesce(released.area, told.area) as area,
        coalesce(released.year, told.year) as year,
        coalesce(released.trait, told.trait) as trait,
        coalesce(released.people, 0) as was,
        coalesce(told.people, 0) as now
    from released
    -- a term may be new, or gone
    full join told
        on
            released.area = told.area
            and released.year = told.year
            and released.trait = told.trait
            and released.term = told.term
    where coalesce(released.term, told.term) not like '%unknown%'

),

compared as (

    select
        terms.area,
        terms.year,
        terms.trait,
        cast(greatest(
            sum(greatest(terms.now - terms.was, 0)), sum(greatest(terms.was - terms.now, 0))
        ) as bigint) as changed,
        cast(sum(terms.was) as bigint) as was,
        cast(sum(terms.now) as bigint) as now
    from terms
    inner join told_twice
        on
            terms.area = told_twice.area
            and terms.year = told_twice.year
            and terms.trait = told_twice.trait
    group by terms.area, terms.year, terms.trait

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
