-- title: States and other areas with child casualties of the data year
-- grain: one row per area with a recorded child casualty, and per area whose ages are withheld
-- key: area
-- references: area = publish.areas.area
-- references: year = publish.years.year
-- products: lm, published
-- trace: boys = sum(fact.people)
--   from core.casualties as fact
--   where fact.area = figure.area and fact.incident_year = figure.year
--   and fact.age_group = 'child' and fact.sex = 'male'
--   when figure.boys is not null
-- trace: girls = sum(fact.people)
--   from core.casualties as fact
--   where fact.area = figure.area and fact.incident_year = figure.year
--   and fact.age_group = 'child' and fact.sex = 'female'
--   when figure.girls is not null
-- trace: sex_unknown = sum(fact.people)
--   from core.casualties as fact
--   where fact.area = figure.area and fact.incident_year = figure.year
--   and fact.age_group = 'child' and fact.sex = 'unknown'
--   when figure.sex_unknown is not null
-- trace: total = sum(fact.people)
--   from core.casualties as fact
--   where fact.area = figure.area and fact.incident_year = figure.year
--   and fact.age_group = 'child'
--   when figure.qualifier <> 'withheld'
-- derived: year = getvariable('data_year')
-- derived: rank = (select count(*) + 1 from publish.child_casualties_by_area as other where
--   other.total > figure.total) when figure.rank is not null
-- derived: all_casualties = (select areas.total from publish.casualties_by_area as areas where
--   areas.area = figure.area)
-- note: the most first; boys, girls and children of unknown sex add up to the total
-- note: of few people of known age the ages are withheld, whether one is a child or not: the row
--   has no count and no rank; where age with sex alone is, boys, girls and sex_unknown are blank
-- note: an area has a rank only where its casualties are known to be whole, and no area of which
--   nothing new, or not all, is known could have as many (publish.season_coverage)
-- empty: no child casualty of the data year is recorded here; what is printed of children is in
--   casualty_shares_by_year
-- rank: 1 is the most; equal numbers share a rank; blank where withheld, or where it is not known
-- rank_qualifier: exact; at_least while ages of an area are withheld, for it may come before
-- boys: boys; blank where withheld
-- girls: girls; blank where withheld
-- sex_unknown: children whose sex is not known; blank where withheld
-- total: children; blank where withheld
-- all_casualties: casualties of every age, of known age or not
-- qualifier: exact, at_least, about, incomplete (rows of that area and year are missing), or
--   withheld
-- year: the data year
-- notice: says so where synthetic sample data are in the figure
with

counted as (

    select
        area,
        coalesce(people_of(people, child_sex, 'male'), 0) as boys,
        coalesce(people_of(people, child_sex, 'female'), 0) as girls,
        coalesce(people_of(people, child_sex, 'unknown'), 0) as sex_unknown,
        coalesce(people_of(people, age_group, 'child'), 0) as total,
        cast(sum(people) as bigint) as all_casualties,
        total_qualifier(bool_or(is_at_least), bool_or(is_about), bool_or(is_incomplete))
            as qualifier,
        bool_or(is_synthetic) as is_synthetic
    from marts.casualty_figures
    cross join lateral (select if(age_group = 'child', sex, null) as child_sex) as children
    where casualty_year = getvariable('data_year')
    group by area

),

blocks as (

    select
        area,
        bool_or(is_withheld and trait = 'age_group') as are_ages_withheld,
        bool_or(is_withheld and trait = 'age-sex') as are_sexes_withheld
    from marts.area_trait_blocks
    where casualty_year = getvariable('data_year')
    group by area

),

spans as (

    select
        area,
        at_most,
        is_settled,
        has_history
    from marts.area_spans
    where measure = 'total' and year = getvariable('data_year')

),

silent as (

    select coalesce(max(at_most), 0) as at_most
    from spans
    where not is_settled

),

told as (

    select
        area,
        if(blocks.are_sexes_withheld, null, counted.boys) as boys,
        if(blocks.are_sexes_withheld, null, counted.girls) as girls,
        if(blocks.are_sexes_withheld, null, counted.sex_unknown) as sex_unknown,
        if(blocks.are_ages_withheld, null, counted.total) as total,
        counted.all_casualties,
        if(blocks.are_ages_withheld, 'withheld', counted.qualifier) as qualifier,
        counted.is_synthetic
    from counted
    inner join blocks using (area)

)

select
    told.area,
    if(
        told.total is null
        or not spans.is_settled
        or not spans.has_history
        or told.total <= silent.at_most,
        null,
        rank() over (order by told.total desc nulls last)
    ) as rank,
    case
        when rank is null then null
        when bool_or(told.total is null) over () then 'at_least'
        else 'exact'
    end as rank_qualifier,
    told.boys,
    told.girls,
    told.sex_unknown,
    told.total,
    told.all_casualties,
    told.qualifier,
    names.area_name,
    getvariable('data_year') as year,
    sample_notice(told.is_synthetic) as notice
from told
inner join core.area_names as names using (area)
inner join spans using (area)
cross join silent
where told.total > 0 or told.total is null
order by told.total desc nulls last, names.sort_name, told.area
