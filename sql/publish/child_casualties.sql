-- title: The data year's mine/ERW casualties among children
-- grain: one row per measure
-- key: measure
-- references: year = publish.years.year
-- products: lm, published
-- trace: count = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year and fact.age_group = 'child' and (figure.measure =
--   'child_share_of_all' or (figure.measure = 'child_share_of_civilians' and fact.civilian_status =
--   'civilian') or (figure.measure, fact.outcome) in (('killed', 'killed'), ('injured',
--   'injured'), ('outcome_unknown', 'unknown')) or (figure.measure, fact.sex) in (('boys', 'male'),
--   ('girls', 'female'), ('sex_unknown', 'unknown')) or (figure.measure = 'erw' and
--   fact.device_type in ('other_erw', 'submunition')))
--   when figure.qualifier <> 'withheld'
-- trace: base = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year and ((figure.measure = 'child_share_of_all' and
--   fact.age_group <> 'unknown') or (figure.measure = 'child_share_of_civilians' and
--   fact.age_group <> 'unknown' and fact.civilian_status = 'civilian') or (not
--   starts_with(figure.measure, 'child_share') and fact.age_group = 'child' and (fact.sex <>
--   'unknown' or figure.measure not in ('boys', 'girls'))))
--   when figure.qualifier <> 'withheld'
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
-- empty: no child casualty of the data year is recorded here; what is printed of children is in
--   casualty_shares_by_year
-- measure: what is counted
-- count: children; blank where withheld
-- base: people the share is of; blank where withheld
-- base_rule: which people these are
-- share: percent of the base; blank below the smallest base
-- share_at_least: percent of everyone in question, if nobody unknown were of this kind
-- share_at_most: percent of everyone in question, if everybody unknown were of this kind;
--   blank where the number of those is withheld
-- qualifier: exact, at_least, about, incomplete (rows of that year are refused or held), or
--   withheld
-- year: the data year
-- notice: says so where synthetic sample data are in the figure
with

-- of each measure its kind of children, who may be of it were more known of them, and the base
parts as (

    select
        figures.people,
        figures.is_at_least,
        figures.is_about,
        figures.is_synthetic,
        base.*,
        part.* exclude (base, is_of_kind),
        age_group = 'child' and part.is_of_kind as is_counted
    from marts.casualty_figures as figures
    cross join lateral (
        select age_group <> 'unknown' as has_age, civilian_status = 'civilian' as is_civilian
    ) as who
    -- who is in question, and who of them is known well enough to be in the base
    cross join lateral (values
        ('civilians', is_civilian, has_age, 'civilian casualties whose age group is known'),
        ('all', true, has_age, 'all casualties whose age group is known'),
        ('children', age_group = 'child', true, 'all child casualties'),
        ('sexes', age_group = 'child', sex <> 'unknown', 'child casualties whose sex is known')
    ) as base (base, in_question, is_known, base_rule)
    inner join lateral (values
        (1, 'child_share_of_civilians', 'civilians', true, not has_age),
        (2, 'child_share_of_all', 'all', true, not has_age),
        (3, 'killed', 'children', outcome = 'killed', outcome = 'unknown'),
        (4, 'injured', 'children', outcome = 'injured', outcome = 'unknown'),
        (5, 'outcome_unknown', 'children', outcome = 'unknown', null),
        (6, 'boys', 'sexes', sex = 'male', sex = 'unknown'),
        (7, 'girls', 'sexes', sex = 'female', sex = 'unknown'),
        (8, 'sex_unknown', 'children', sex = 'unknown', null),
        (
            9, 'erw', 'children', device_type in ('other_erw', 'submunition'),
            device_type in ('mine_erw_undifferentiated', 'unknown_device')
        )
    ) as part (position, measure, base, is_of_kind, may_be) using (base)
    where figures.casualty_year = getvariable('data_year')

),

sums as (

    select
        position,
        measure,
        base_rule,
        cast(coalesce(sum(people) filter (where in_question and is_counted), 0) as bigint)
            as count,
        cast(coalesce(sum(people) filter (where in_question and is_known), 0) as bigint) as base,
        cast(coalesce(sum(people) filter (where in_question and may_be), 0) as bigint) as unknown,
        cast(coalesce(sum(people) filter (where in_question), 0) as bigint) as everyone,
        -- of the unknown themselves nobody may be one more
        bool_or(may_be is not null) as has_bounds,
        bool_or(is_at_least) as is_at_least,
        bool_or(is_about) as is_about,
        bool_or(is_synthetic) as is_synthetic
    from parts
    group by all

),

blocks as (

    select * from marts.crossed_trait_blocks
    where casualty_year = getvariable('data_year') and trait = 'age_group' and is_withheld

),

-- what would tell few people: a measure, or only who might be counted in it
withheld as (

    select
        told_by.measure,
        told_by.is_whole
    from blocks
    inner join (values
        ('outcome', 'killed', 'killed', true),
        ('outcome', 'injured', 'injured', true),
        ('outcome', 'unknown', 'outcome_unknown', true),
        ('outcome', 'unknown', 'killed', false),
        ('outcome', 'unknown', 'injured', false),
        ('civilian_status', 'civilian', 'child_share_of_civilians', true),
        ('civilian_status', 'other', 'child_share_of_civilians', true),
        ('device_type', 'mine_erw_undifferentiated', 'erw', false),
        ('device_type', 'unknown_device', 'erw', false)
    ) as told_by (grouped_by, term, measure, is_whole) using (grouped_by, term)
    union all by name
    -- a sum of some withheld devices and not of all would divide them
    select
        'erw' as measure,
        true as is_whole
    from blocks
    where grouped_by = 'device_type'
    having
        bool_or(term in ('other_erw', 'submunition'))
        and bool_or(term not in ('other_erw', 'submunition'))
    union all by name
    select
        sums.measure,
        true as is_whole
    from marts.withheld_trait_sums as traits
    inner join sums
        on traits.trait = 'age_group'
            or (traits.trait = 'age-sex' and sums.measure in ('boys', 'girls', 'sex_unknown'))
    where traits.casualty_year = getvariable('data_year')

)

select
    measure,
    told.count,
    told.base,
    sums.base_rule,
    share(told.count, told.base) as share,
    if(sums.has_bounds, share(told.count, sums.everyone), null) as share_at_least,
    share(told.count + told.unknown, sums.everyone) as share_at_most,
    if(hidden.is_whole, 'withheld', total_qualifier(
        sums.is_at_least or qualifiers.is_at_least, sums.is_about, qualifiers.is_incomplete
    )) as qualifier,
    getvariable('data_year') as year,
    sample_notice(sums.is_synthetic) as notice
from sums
-- most measures are told
left join (
    select
        measure,
        bool_or(is_whole) as is_whole
    from withheld
    group by all
) as hidden using (measure)
cross join lateral (
    select
        if(hidden.is_whole, null, sums.count) as count,
        if(hidden.is_whole, null, sums.base) as base,
        if(hidden.measure is null and sums.has_bounds, sums.unknown, null) as unknown
) as told
-- most years are complete
left join core.casualty_year_qualifiers as qualifiers
    on qualifiers.incident_year = getvariable('data_year')
order by sums.position, measure
