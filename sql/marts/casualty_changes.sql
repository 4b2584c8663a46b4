-- title: What may be said of the change of mine/ERW casualties from the year before, in numbers
-- grain: one row per measure, where any area has a figure in either year
-- key: measure
-- form: view
-- note: where a print stands against rows, rises, falls and both changes are told without it too
-- measure: what the row says
-- count: people or areas; null where no area may be compared
-- base: what it is held against
-- column note: which areas may be compared, and how much of each year they hold
-- qualifier: the weakest of these areas, of both years
-- basis: recorded or printed, of the data year
-- notice: says so where synthetic sample data are in the figure of these areas; of no areas that of
--   the year
with

areas as (

    select
        counted_as as direction,
        counted_as in ('increased', 'decreased', 'same') as is_comparable,
        coalesce(footing, '') as footing,
        change,
        compared_previous,
        change_at_least,
        change_at_most,
        change_qualifier as word,
        is_synthetic
    from marts.area_comparisons

),

-- of all areas, and of those without one footing, where any has it
footings as (

    select '' as left_out
    union
    select footing as left_out from areas
    where footing = 'print_against_rows' and is_comparable

),

summary as (

    select
        footings.left_out,
        count(*) as areas,
        count(*) filter (where areas.is_comparable) as comparable,
        sum(areas.compared_previous) filter (where areas.is_comparable) as comparable_previous
    from footings
    cross join areas
    where footings.left_out = '' or areas.footing <> footings.left_out
    group by footings.left_out

),

listed as (

    select
        measure,
        is_of_people,
        is_told_twice,
        unnest(directions) as direction
    from (values
        ('change_of_comparable_areas', true, true, ['increased', 'decreased', 'same']),
        ('areas_increased', false, true, ['increased']),
        ('areas_decreased', false, true, ['decreased']),
        ('areas_same', false, false, ['same']),
        ('areas_none_in_both_years', false, false, ['none_in_both_years']),
        ('areas_not_comparable', false, false, ['not_comparable']),
        ('increase_of_areas', true, false, ['increased']),
        ('decrease_of_areas', true, false, ['decreased'])
    ) as told (measure, is_of_people, is_told_twice, directions)

),

counted as (

    select
        listed.measure,
        footings.left_out,
        cast(if(
            listed.is_of_people,
            coalesce(sum(areas.change), 0),
            count(areas.direction)
        ) as bigint) as count,
        if(
            bool_or(areas.word = 'incomplete'),
            'incomplete',
            if(count(areas.direction) = 0, null, word_of_prints(areas.word))
        ) as word,
        -- one area without a bound leaves the sum without it
        if(count(areas.change_at_least) = count(areas.change), sum(areas.change_at_least), null)
            as at_least,
        if(count(areas.change_at_most) = count(areas.change), sum(areas.change_at_most), null)
            as at_most,
        case
            when not listed.is_of_people or at_least = at_most then null
            when at_least is not null and at_most is not null
                then 'between ' || at_least || ' and ' || at_most
            else coalesce('at least ' || at_least, 'at most ' || at_most)
        end as bounds,
        bool_or(areas.is_synthetic) as is_synthetic
    from listed
    inner join footings on footings.left_out = '' or listed.is_told_twice
    -- of most directions there is no area
    left join areas
        on
            listed.direction = areas.direction
            and (footings.left_out = '' or areas.footing <> footings.left_out)
    group by listed.measure, listed.is_of_people, footings.left_out

),

told as (

    select
        counted.measure || if(counted.left_out = '', '', '_without_' || counted.left_out)
            as measure,
        case
            when counted.measure = 'areas_not_comparable' then counted.count
            when counted.measure = 'areas_none_in_both_years' then nullif(counted.count, 0)
            -- of no comparable area none has risen, and none has not
            when summary.comparable > 0 then counted.count
        end as count,
        case
            when counted.measure = 'areas_not_comparable' then summary.areas
            when counted.measure = 'change_of_comparable_areas'
                then cast(summary.comparable_previous as bigint)
            when counted.measure in ('areas_increased', 'areas_decreased', 'areas_same')
                then summary.comparable
        end as base,
        nullif(concat_ws('; ', counted.bounds, if(
            counted.measure = 'change_of_comparable_areas' and counted.left_out = '',
            'comparable areas: ' || summary.comparable || ' of ' || summary.areas
            || ' with a figure in either year' || coalesce(
                '; they hold ' || pct(world.comparable_previous, world.previous_total)
                || ' % of ' || world.previous_total || ' in ' || (world.year - 1) || ' and '
                || pct(world.comparable_current, world.current_total) || ' % of '
                || world.current_total || ' in ' || world.year, ''
            ),
            null
        )), '') as note,
        counted.word,
        counted.is_synthetic
    from counted
    inner join summary on counted.left_out = summary.left_out
    cross join marts.world_comparison as world
    where summary.areas > 0
    union all by name
    select
        'change_not_in_areas' as measure,
        of_all.count - world.change as count,
        of_all.count as base,
        null as note,
        null as word,
        null as is_synthetic
    from marts.casualty_year_runs as of_all
    cross join marts.world_comparison as world
    where
        of_all.measure = 'change_of_total'
        and of_all.count is not null
        and world.areas > 0
    union all by name
    select
        of_all.measure || '_without_' || against.footing as measure,
        of_all.count - cast(sum(against.change) as bigint) as count,
        of_all.base - cast(sum(against.compared_previous) as bigint) as base,
        null as note,
        null as word,
        null as is_synthetic
    from marts.casualty_year_runs as of_all
    inner join areas as against
        on
            of_all.measure = 'change_of_total'
            and of_all.count is not null
            and against.footing = 'print_against_rows'
            and against.is_comparable
    group by of_all.measure, of_all.count, of_all.base, against.footing

)

select
    told.measure,
    told.count,
    told.base,
    told.note,
    coalesce(told.word, latest.qualifier) as qualifier,
    latest.basis,
    if(told.is_synthetic is null, latest.notice, sample_notice(told.is_synthetic)) as notice
from told
inner join marts.casualty_years as latest on latest.year = (select data_year from core.edition)
