-- title: No public table tells civilian status, age or sex of few people, nor lets them be told
-- severity: error
-- fix: a published table reads marts.casualty_figures past marts.area_trait_blocks or
--   marts.crossed_trait_blocks; see PRIVACY.md
with

-- who is known, counted anew from the rows themselves
known as (

    select
        casualties.incident_year as year,
        casualties.area,
        casualties.outcome,
        casualties.device_type,
        traits.trait,
        casualties.people
    from core.casualties as casualties
    cross join lateral (values
        ('civilian_status', civilian_status <> 'unknown'),
        ('age_group', age_group <> 'unknown'),
        ('sex', sex <> 'unknown'),
        ('age-sex', age_group <> 'unknown' and sex <> 'unknown')
    ) as traits (trait, is_known)
    where traits.is_known

),

people as (

    select
        year,
        area,
        trait,
        sum(people) as people
    from known
    group by all

),

told as (

    select
        year,
        area,
        split_part(measure, ':', 1) as trait
    from publish.area_casualty_profile
    where basis = 'recorded' and qualifier <> 'withheld'
    union
    select year, area, 'age_group' as trait from publish.child_casualties_by_area
    where total is not null
    union
    select year, area, 'age-sex' as trait from publish.child_casualties_by_area
    where coalesce(boys, girls, sex_unknown) is not null
    union
    select year, area, breakdown as trait from publish.casualty_shares_by_year
    where area <> 'XWD' and basis = 'recorded' and people is not null

),

breakdowns as (

    select year, basis, total, 'civilian_status' as trait from publish.casualties_by_civilian_status
    union all
    select year, basis, total, 'civilian_status' as trait from publish.deminer_casualties
    union all
    select year, basis, total, 'age_group' as trait from publish.casualties_by_age_group
    union all
    select year, basis, total, 'sex' as trait from publish.casualties_by_sex

),

told_sums as (

    select year, trait from breakdowns
    where basis = 'recorded' and total is not null
    union
    select
        year,
        if(measure in ('boys', 'girls', 'sex_unknown'), 'age-sex', 'age_group') as trait
    from publish.child_casualties
    where count is not null
    union
    select year, breakdown as trait from publish.casualty_shares_by_year
    where area = 'XWD' and basis = 'recorded' and people is not null

),

lines as (

    select
        area,
        incident_year as year,
        bool_or(decision = 'withheld') as is_withheld
    from decisions.trait_blocks
    group by area, incident_year

),

blocks as (

    select
        people.*,
        told.trait is not null as is_told,
        lines.is_withheld as is_withheld_by_line,
        coalesce(not lines.is_withheld, false) as is_shown_by_line
    from people
    -- what is withheld is not told
    left join told using (year, area, trait)
    -- few areas are named
    left join lines using (year, area)

),

pools as (

    select
        year,
        trait,
        count(*) as areas,
        sum(people) as people
    from blocks
    where not is_told
    group by all

),

known_of_groups as (

    select
        known.year,
        groups.crossed,
        groups.term,
        sum(known.people) as people
    from known
    cross join lateral (values
        ('child_casualties_by_device_type', 'age_group', device_type),
        ('child_casualties', 'age_group', outcome),
        ('deminer_casualties', 'civilian_status', outcome)
    ) as groups (crossed, trait, term)
    where known.trait = groups.trait
    group by all

),

told_groups as (

    select
        year,
        'child_casualties_by_device_type' as crossed,
        device_type as term
    from publish.child_casualties_by_device_type
    where total is not null
    union all
    select
        year,
        'child_casualties' as crossed,
        if(measure = 'outcome_unknown', 'unknown', measure) as term
    from publish.child_casualties
    where count is not null
    union all
    select
        deminers.year,
        'deminer_casualties' as crossed,
        outcomes.term
    from publish.deminer_casualties as deminers
    cross join lateral (values
        ('killed', killed), ('injured', injured), ('unknown', unknown)
    ) as outcomes (term, people)
    where deminers.basis = 'recorded' and outcomes.people is not null

),

leaks as (

    select year, area, trait, 'told of few people' as leak from blocks
    where is_told and not is_shown_by_line and people < traits_from()
    union all
    select year, area, trait, 'told, and a line of edition.yml withholds it' as leak from blocks
    where is_told and is_withheld_by_line
    union all
    select year, area, joint.trait, 'told, and age or sex is withheld' as leak
    from blocks as joint
    inner join blocks as half using (year, area)
    where
        joint.trait = 'age-sex'
        and joint.is_told
        and half.trait in ('age_group', 'sex')
        and not half.is_told
    union all
    select year, 'XWD' as area, trait, 'the sum tells what areas withhold' as leak
    from pools
    inner join told_sums using (year, trait)
    where is_pool_small(pools.areas, pools.people)
    union all
    select year, 'XWD' as area, crossed || ' ' || term as trait, 'told of few people' as leak
    from told_groups
    inner join known_of_groups using (year, crossed, term)
    where known_of_groups.people < traits_from()

)

select distinct
    year,
    area,
    trait,
    leak
from leaks
order by year, area, trait, leak
