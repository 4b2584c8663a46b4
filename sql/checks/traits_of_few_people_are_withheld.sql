-- title: No public table tells civilian status, age or sex of few people, nor lets them be told
-- severity: error
-- fix: a published table reads marts.casualty_figures past marts.area_trait_blocks or
--   marts.crossed_trait_blocks; see PRIVACY.md
with

profile as (

    select * from publish.area_casualty_profile
    where basis = 'recorded' and total_qualifier <> 'withheld'

),

-- who is known, counted anew from the rows themselves
people as (

    select
        rows_of_people.incident_year as year,
        rows_of_people.area,
        known.trait,
        sum(rows_of_people.people) as people
    from core.casualties as rows_of_people
    cross join lateral (values
        ('civilian_status', rows_of_people.civilian_status <> 'unknown'),
        ('age_group', rows_of_people.age_group <> 'unknown'),
        ('sex', rows_of_people.sex <> 'unknown'),
        ('age-sex', rows_of_people.age_group <> 'unknown' and rows_of_people.sex <> 'unknown')
    ) as known (trait, is_known)
    where known.is_known
    group by rows_of_people.incident_year, rows_of_people.area, known.trait

),

told as (

    select
        year,
        area,
        split_part(measure, ':', 1) as trait
    from profile
    where split_part(measure, ':', 1) in ('civilian_status', 'age_group', 'sex', 'age-sex')
    union
    select
        year,
        area,
        'age_group' as trait
    from publish.child_casualties_by_area
    where total is not null
    union
    select
        year,
        area,
        'age-sex' as trait
    from publish.child_casualties_by_area
    where coalesce(boys, girls, sex_unknown) is not null

),

told_sums as (

    select distinct
        year,
        'civilian_status' as trait
    from publish.casualties_by_civilian_status
    where basis = 'recorded' and total is not null
    union
    select
        year,
        'civilian_status' as trait
    from publish.deminer_casualties
    where basis = 'recorded' and total is not null
    union
    select
        year,
        'age_group' as trait
    from publish.casualties_by_age_group
    where basis = 'recorded' and total is not null
    union
    select
        year,
        'sex' as trait
    from publish.casualties_by_sex
    where basis = 'recorded' and total is not null
    union
    select
        year,
        case
            when measure in ('boys', 'girls', 'sex_unknown') then 'age-sex'
            else 'age_group'
        end as trait
    from publish.child_casualties
    where count is not null

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
    group by year, trait

),

known_of_groups as (

    select
        rows_of_people.incident_year as year,
        known.crossed,
        known.term,
        sum(rows_of_people.people) as people
    from core.casualties as rows_of_people
    cross join lateral (values
        (
            'child_casualties_by_device_type',
            rows_of_people.device_type,
            rows_of_people.age_group <> 'unknown'
        ),
        ('child_casualties', rows_of_people.outcome, rows_of_people.age_group <> 'unknown'),
        (
            'deminer_casualties',
            rows_of_people.outcome,
            rows_of_people.civilian_status <> 'unknown'
        )
    ) as known (crossed, term, is_known)
    where known.is_known
    group by rows_of_people.incident_year, known.crossed, known.term

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
        case measure when 'outcome_unknown' then 'unknown' else measure end as term
    from publish.child_casualties
    where count is not null
    union all
    select
        deminers.year,
        'deminer_casualties' as crossed,
        outcomes.term
    from publish.deminer_casualties as deminers
    cross join lateral (values
        ('killed', deminers.killed),
        ('injured', deminers.injured),
        ('unknown', deminers.unknown)
    ) as outcomes (term, people)
    where deminers.basis = 'recorded' and outcomes.people is not null

),

leaks as (

    select
        year,
        area,
        trait,
        'told of few people' as leak
    from blocks
    where is_told and not is_shown_by_line and people < traits_from()
    union all
    select
        year,
        area,
        trait,
        'told, and a line of edition.yml withholds it' as leak
    from blocks
    where is_told and is_withheld_by_line
    union all
    select
        year,
        area,
        joint.trait,
        'told, and age or sex is withheld' as leak
    from blocks as joint
    inner join blocks as half using (year, area)
    where
        joint.trait = 'age-sex'
        and joint.is_told
        and half.trait in ('age_group', 'sex')
        and not half.is_told
    union all
    select
        year,
        'XWD' as area,
        trait,
        'the sum tells what areas withhold' as leak
    from pools
    inner join told_sums using (year, trait)
    where is_pool_small(pools.areas, pools.people)
    union all
    select
        year,
        'XWD' as area,
        crossed || ' ' || term as trait,
        'told of few people' as leak
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
