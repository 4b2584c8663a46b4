-- title: The data year's mine/ERW casualties among children
-- grain: one row per measure
-- key: measure
-- trace: count = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year
--   and fact.civilian_status = 'civilian' and fact.age_group = 'child'
--   when figure.measure = 'child_share_of_civilians'
-- trace: base = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year
--   and fact.civilian_status = 'civilian' and fact.age_group <> 'unknown'
--   when figure.measure = 'child_share_of_civilians'
-- trace: count = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year
--   and fact.age_group = 'child'
--   when figure.measure = 'child_share_of_all'
-- trace: base = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year
--   and fact.age_group <> 'unknown'
--   when figure.measure = 'child_share_of_all'
-- trace: count = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year
--   and fact.age_group = 'child' and fact.outcome = 'killed'
--   when figure.measure = 'killed'
-- trace: base = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year
--   and fact.age_group = 'child'
--   when figure.measure = 'killed'
-- trace: count = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year
--   and fact.age_group = 'child' and fact.outcome = 'injured'
--   when figure.measure = 'injured'
-- trace: base = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year
--   and fact.age_group = 'child'
--   when figure.measure = 'injured'
-- trace: count = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year
--   and fact.age_group = 'child' and fact.outcome = 'unknown'
--   when figure.measure = 'outcome_unknown'
-- trace: base = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year
--   and fact.age_group = 'child'
--   when figure.measure = 'outcome_unknown'
-- trace: count = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year
--   and fact.age_group = 'child' and fact.sex = 'male'
--   when figure.measure = 'boys'
-- trace: base = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year
--   and fact.age_group = 'child' and fact.sex <> 'unknown'
--   when figure.measure = 'boys'
-- trace: count = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year
--   and fact.age_group = 'child' and fact.sex = 'female'
--   when figure.measure = 'girls'
-- trace: base = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year
--   and fact.age_group = 'child' and fact.sex <> 'unknown'
--   when figure.measure = 'girls'
-- trace: count = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year
--   and fact.age_group = 'child' and fact.sex = 'unknown'
--   when figure.measure = 'sex_unknown'
-- trace: base = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year
--   and fact.age_group = 'child'
--   when figure.measure = 'sex_unknown'
-- trace: count = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year
--   and fact.age_group = 'child' and fact.device_type in ('other_erw', 'submunition')
--   when figure.measure = 'erw'
-- trace: base = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year
--   and fact.age_group = 'child'
--   when figure.measure = 'erw'
-- computed: share = percent that count is of base from count, base
-- computed: share_at_least = percent of everyone, if nobody unknown were of this kind from count,
--   base, casualties_by_age_group/*/total
-- computed: share_at_most = percent of everyone, if everybody unknown were of this kind from
--   count, base, casualties_by_age_group/*/total
-- note: two shares are published: of civilians of known age, and of everyone of known age
-- note: the first counts civilian children alone, so that it is a share of its base; reports of the
--   Monitor printed one numerator, all children, with both bases: theirs were civilians
-- note: bounds: of civilians, of all casualties or of all children, those of unknown age, outcome,
--   sex or device included; blank for the unknown themselves
-- note: a child is under 18 at the explosion; an age band across 18 is unknown
-- note: no share on an unknown base or below the edition's smallest base, ten people unless
--   edition.yml says otherwise; no row where nothing is recorded
-- measure: what is counted
-- count: children
-- base: people the share is of
-- base_rule: which people these are
-- share: percent of the base; blank below the smallest base
-- share_at_least: percent of everyone in question, if nobody unknown were of this kind
-- share_at_most: percent of everyone in question, if everybody unknown were of this kind
-- total_qualifier: exact, at_least, or incomplete (rows of that year are refused or held)
-- year: the data year
-- notice: says so where synthetic sample data are in the figure
with

figures as (

    select * from marts.casualty_figures
    where casualty_year = getvariable('data_year')

),

qualifiers as (

    select * from core.casualty_year_qualifiers
    where incident_year = getvariable('data_year')

),

year as (

    select
        bool_or(is_at_least) as is_at_least,
        bool_or(is_synthetic) as is_synthetic
    from figures
    having count(*) > 0

),

counts as (

    select
        cast(coalesce(sum(people) filter (
            where civilian_status = 'civilian' and age_group = 'child'
        ), 0) as bigint) as child_share_of_civilians,
        cast(coalesce(sum(people) filter (
            where age_group = 'child'
        ), 0) as bigint) as child_share_of_all,
        cast(coalesce(sum(people) filter (
            where age_group = 'child' and outcome = 'killed'
        ), 0) as bigint) as killed,
        cast(coalesce(sum(people) filter (
            where age_group = 'child' and outcome = 'injured'
        ), 0) as bigint) as injured,
        cast(coalesce(sum(people) filter (
            where age_group = 'child' and outcome = 'unknown'
        ), 0) as bigint) as outcome_unknown,
        cast(coalesce(sum(people) filter (
            where age_group = 'child' and sex = 'male'
        ), 0) as bigint) as boys,
        cast(coalesce(sum(people) filter (
            where age_group = 'child' and sex = 'female'
        ), 0) as bigint) as girls,
        cast(coalesce(sum(people) filter (
            where age_group = 'child' and sex = 'unknown'
        ), 0) as bigint) as sex_unknown,
        cast(coalesce(sum(people) filter (
            where age_group = 'child' and device_type in ('other_erw', 'submunition')
        ), 0) as bigint) as erw,
        cast(coalesce(sum(people) filter (
            where civilian_status = 'civilian' and age_group = 'unknown'
        ), 0) as bigint) as unknown_1,
        cast(coalesce(sum(people) filter (
            where age_group = 'unknown'
        ), 0) as bigint) as unknown_2,
        cast(coalesce(sum(people) filter (
            where
                age_group = 'child'
                and device_type in ('mine_erw_undifferentiated', 'unknown_device')
        ), 0) as bigint) as unknown_5,
        cast(coalesce(sum(people) filter (
            where civilian_status = 'civilian' and age_group <> 'unknown'
        ), 0) as bigint) as base_1,
        cast(coalesce(sum(people) filter (
            where age_group <> 'unknown'
        ), 0) as bigint) as base_2,
        cast(coalesce(sum(people) filter (
            where age_group = 'child'
        ), 0) as bigint) as base_3,
        cast(coalesce(sum(people) filter (
            where age_group = 'child' and sex <> 'unknown'
        ), 0) as bigint) as base_4
    from figures

),

measures as (

    select
        1 as position,
        'child_share_of_civilians' as measure,
        child_share_of_civilians as count,
        base_1 as base,
        unknown_1 as unknown,
        base_1 + unknown_1 as everyone,
        'civilian casualties whose age group is known' as base_rule
    from counts
    union all
    select
        2 as position,
        'child_share_of_all' as measure,
        child_share_of_all as count,
        base_2 as base,
        unknown_2 as unknown,
        base_2 + unknown_2 as everyone,
        'all casualties whose age group is known' as base_rule
    from counts
    union all
    select
        3 as position,
        'killed' as measure,
        killed as count,
        base_3 as base,
        outcome_unknown as unknown,
        base_3 as everyone,
        'all child casualties' as base_rule
    from counts
    union all
    select
        4 as position,
        'injured' as measure,
        injured as count,
        base_3 as base,
        outcome_unknown as unknown,
        base_3 as everyone,
        'all child casualties' as base_rule
    from counts
    union all
    select
        5 as position,
        'outcome_unknown' as measure,
        outcome_unknown as count,
        base_3 as base,
        null as unknown,
        null as everyone,
        'all child casualties' as base_rule
    from counts
    union all
    select
        6 as position,
        'boys' as measure,
        boys as count,
        base_4 as base,
        sex_unknown as unknown,
        base_3 as everyone,
        'child casualties whose sex is known' as base_rule
    from counts
    union all
    select
        7 as position,
        'girls' as measure,
        girls as count,
        base_4 as base,
        sex_unknown as unknown,
        base_3 as everyone,
        'child casualties whose sex is known' as base_rule
    from counts
    union all
    select
        8 as position,
        'sex_unknown' as measure,
        sex_unknown as count,
        base_3 as base,
        null as unknown,
        null as everyone,
        'all child casualties' as base_rule
    from counts
    union all
    select
        9 as position,
        'erw' as measure,
        erw as count,
        base_3 as base,
        unknown_5 as unknown,
        base_3 as everyone,
        'all child casualties' as base_rule
    from counts

)

select
    measures.measure,
    measures.count,
    measures.base,
    measures.base_rule,
    share(measures.count, measures.base) as share,
    share(measures.count, measures.everyone) as share_at_least,
    share(measures.count + measures.unknown, measures.everyone) as share_at_most,
    total_qualifier(
        year.is_at_least or qualifiers.is_at_least, qualifiers.is_incomplete
    ) as total_qualifier,
    getvariable('data_year') as year,
    sample_notice(year.is_synthetic) as notice
from measures
cross join year
-- most years are complete
left join qualifiers on qualifiers.incident_year = getvariable('data_year')
order by measures.position
