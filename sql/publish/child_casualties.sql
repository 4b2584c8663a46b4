-- title: The data year's mine/ERW casualties among children
-- grain: one row per measure
-- key: measure
-- products: lm, published
-- trace: count = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year
--   and fact.civilian_status = 'civilian' and fact.age_group = 'child'
--   when figure.measure = 'child_share_of_civilians' and figure.total_qualifier <> 'withheld'
-- trace: base = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year
--   and fact.civilian_status = 'civilian' and fact.age_group <> 'unknown'
--   when figure.measure = 'child_share_of_civilians' and figure.total_qualifier <> 'withheld'
-- trace: count = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year
--   and fact.age_group = 'child'
--   when figure.measure = 'child_share_of_all' and figure.total_qualifier <> 'withheld'
-- trace: base = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year
--   and fact.age_group <> 'unknown'
--   when figure.measure = 'child_share_of_all' and figure.total_qualifier <> 'withheld'
-- trace: count = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year
--   and fact.age_group = 'child' and fact.outcome = 'killed'
--   when figure.measure = 'killed' and figure.total_qualifier <> 'withheld'
-- trace: base = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year
--   and fact.age_group = 'child'
--   when figure.measure = 'killed' and figure.total_qualifier <> 'withheld'
-- trace: count = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year
--   and fact.age_group = 'child' and fact.outcome = 'injured'
--   when figure.measure = 'injured' and figure.total_qualifier <> 'withheld'
-- trace: base = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year
--   and fact.age_group = 'child'
--   when figure.measure = 'injured' and figure.total_qualifier <> 'withheld'
-- trace: count = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year
--   and fact.age_group = 'child' and fact.outcome = 'unknown'
--   when figure.measure = 'outcome_unknown' and figure.total_qualifier <> 'withheld'
-- trace: base = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year
--   and fact.age_group = 'child'
--   when figure.measure = 'outcome_unknown' and figure.total_qualifier <> 'withheld'
-- trace: count = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year
--   and fact.age_group = 'child' and fact.sex = 'male'
--   when figure.measure = 'boys' and figure.total_qualifier <> 'withheld'
-- trace: base = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year
--   and fact.age_group = 'child' and fact.sex <> 'unknown'
--   when figure.measure = 'boys' and figure.total_qualifier <> 'withheld'
-- trace: count = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year
--   and fact.age_group = 'child' and fact.sex = 'female'
--   when figure.measure = 'girls' and figure.total_qualifier <> 'withheld'
-- trace: base = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year
--   and fact.age_group = 'child' and fact.sex <> 'unknown'
--   when figure.measure = 'girls' and figure.total_qualifier <> 'withheld'
-- trace: count = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year
--   and fact.age_group = 'child' and fact.sex = 'unknown'
--   when figure.measure = 'sex_unknown' and figure.total_qualifier <> 'withheld'
-- trace: base = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year
--   and fact.age_group = 'child'
--   when figure.measure = 'sex_unknown' and figure.total_qualifier <> 'withheld'
-- trace: count = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year
--   and fact.age_group = 'child' and fact.device_type in ('other_erw', 'submunition')
--   when figure.measure = 'erw' and figure.total_qualifier <> 'withheld'
-- trace: base = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year
--   and fact.age_group = 'child'
--   when figure.measure = 'erw' and figure.total_qualifier <> 'withheld'
-- computed: share = percent that count is of base from count, base
-- computed: share_at_least = percent of everyone, if nobody unknown were of this kind from count,
--   base, casualties_by_age_group/*/total
-- computed: share_at_most = percent of everyone, if everybody unknown were of this kind from
--   count, base, casualties_by_age_group/*/total
-- derived: year = getvariable('data_year')
-- derived: share = share(figure.count, figure.base)
-- derived: share_at_least = share(figure.count, (select sum(fact.people) from core.casualties as
--   fact where fact.incident_year = figure.year and (figure.measure <> 'child_share_of_civilians'
--   or fact.civilian_status = 'civilian') and (starts_with(figure.measure, 'child_share') or
--   fact.age_group = 'child'))) when figure.share_at_least is not null
-- derived: share_at_most = share(figure.count + (select coalesce(sum(fact.people), 0) from
--   core.casualties as fact where fact.incident_year = figure.year and ((figure.measure =
--   'child_share_of_civilians' and fact.civilian_status = 'civilian' and fact.age_group =
--   'unknown') or (figure.measure = 'child_share_of_all' and fact.age_group = 'unknown') or
--   (figure.measure in ('killed', 'injured') and fact.age_group = 'child' and fact.outcome =
--   'unknown') or (figure.measure in ('boys', 'girls') and fact.age_group = 'child' and fact.sex =
--   'unknown') or (figure.measure = 'erw' and fact.age_group = 'child' and fact.device_type in
--   ('mine_erw_undifferentiated', 'unknown_device')))), (select sum(fact.people) from
--   core.casualties as fact where fact.incident_year = figure.year and (figure.measure <>
--   'child_share_of_civilians' or fact.civilian_status = 'civilian') and
--   (starts_with(figure.measure, 'child_share') or fact.age_group = 'child'))) when
--   figure.share_at_most is not null
-- note: two shares are published: of civilians of known age, and of everyone of known age
-- note: the first counts civilian children alone, so that it is a share of its base; reports of the
--   Monitor printed one numerator, all children, with both bases: theirs were civilians
-- note: bounds: of civilians, of all casualties or of all children, those of unknown age, outcome,
--   sex or device included; blank for the unknown themselves
-- note: a row is withheld, with all its figures, where children among few people of known age would
--   be told: of an outcome, of devices, of civilians or of others, or of all; see PRIVACY.md
-- note: a child is under 18 at the explosion; an age band across 18 is unknown
-- note: no share on an unknown base or below the edition's smallest base, ten people unless
--   edition.yml says otherwise; no row where nothing is recorded
-- measure: what is counted
-- count: children; blank where withheld
-- base: people the share is of; blank where withheld
-- base_rule: which people these are
-- share: percent of the base; blank below the smallest base
-- share_at_least: percent of everyone in question, if nobody unknown were of this kind
-- share_at_most: percent of everyone in question, if everybody unknown were of this kind;
--   blank where the number of those is withheld
-- total_qualifier: exact, at_least, about, incomplete (rows of that year are refused or held), or
--   withheld
-- year: the data year
-- notice: says so where synthetic sample data are in the figure
with

figures as (

    select * from marts.casualty_figures
    where casualty_year = getvariable('data_year')

),

blocks as (

    select * from marts.crossed_trait_blocks
    where casualty_year = getvariable('data_year') and trait = 'age_group' and is_withheld

),

withheld_sums as (

    select * from marts.withheld_trait_sums
    where casualty_year = getvariable('data_year') and trait in ('age_group', 'age-sex')

),

qualifiers as (

    select * from core.casualty_year_qualifiers
    where incident_year = getvariable('data_year')

),

year as (

    select
        bool_or(is_at_least) as is_at_least,
        bool_or(is_about) as is_about,
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

devices_withheld as (

    select
        coalesce(bool_or(term in ('other_erw', 'submunition')), false) as of_erw,
        coalesce(bool_or(term not in ('other_erw', 'submunition')), false) as of_others,
        coalesce(bool_or(term in ('mine_erw_undifferentiated', 'unknown_device')), false)
            as of_unknown
    from blocks
    where grouped_by = 'device_type'

),

withheld as (

    select if(term = 'unknown', 'outcome_unknown', term) as measure
    from blocks
    where grouped_by = 'outcome'
    union
    select 'child_share_of_civilians' as measure
    from blocks
    where grouped_by = 'civilian_status'
    union
    -- a sum of some withheld devices and not of all would divide them
    select 'erw' as measure
    from devices_withheld
    where of_erw and of_others
    union
    select joint.measure
    from withheld_sums
    inner join (values ('boys'), ('girls'), ('sex_unknown')) as joint (measure)
        on withheld_sums.trait = 'age-sex'

),

bounds_withheld as (

    select outcomes.measure
    from blocks
    inner join (values ('killed'), ('injured')) as outcomes (measure)
        on blocks.grouped_by = 'outcome' and blocks.term = 'unknown'
    union all
    select 'erw' as measure
    from devices_withheld
    where of_unknown

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

),

marked as (

    select
        position,
        measure,
        base_rule,
        count,
        base,
        unknown,
        everyone,
        measure in (select measure from withheld)
        or 'age_group' in (select trait from withheld_sums) as is_withheld,
        measure in (select measure from bounds_withheld) as is_bound_withheld
    from measures

),

told as (

    select
        position,
        measure,
        base_rule,
        is_withheld,
        if(is_withheld, null, count) as count,
        if(is_withheld, null, base) as base,
        if(is_withheld or is_bound_withheld, null, unknown) as unknown,
        if(is_withheld, null, everyone) as everyone
    from marked

)

select
    told.measure,
    told.count,
    told.base,
    told.base_rule,
    share(told.count, told.base) as share,
    share(told.count, told.everyone) as share_at_least,
    share(told.count + told.unknown, told.everyone) as share_at_most,
    case
        when told.is_withheld then 'withheld'
        else total_qualifier(
            year.is_at_least or qualifiers.is_at_least,
            year.is_about,
            qualifiers.is_incomplete
        )
    end as total_qualifier,
    getvariable('data_year') as year,
    sample_notice(year.is_synthetic) as notice
from told
cross join year
-- most years are complete
left join qualifiers on qualifiers.incident_year = getvariable('data_year')
order by told.position, measure
