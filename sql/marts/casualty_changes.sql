-- title: What may be said of the change of mine/ERW casualties from the year before, in numbers
-- grain: one row per measure, where any area has a figure in either year
-- key: measure
-- form: view
-- measure: what the row says
-- count: people or areas; null where no area may be compared
-- base: what it is held against
-- column note: which areas may be compared, and how much of each year they hold
-- qualifier: of the weaker of both years
-- basis: recorded or printed, of the data year
-- notice: says so where synthetic sample data are in the figure
with

areas as (

    select
        *,
        direction in ('increased', 'decreased', 'same') as has_moved,
        word_of_change(current_qualifier, previous_qualifier) as word
    from marts.area_comparisons

),

counted as (

    select
        count(*) filter (where direction = 'increased') as increased,
        count(*) filter (where direction = 'decreased') as decreased,
        count(*) filter (where direction = 'same') as same,
        count(*) filter (where direction = 'none_in_both_years') as none_in_both,
        count(*) filter (where direction = 'not_comparable') as not_comparable,
        count(*) filter (where has_moved) as comparable,
        -- of no comparable area none has risen, and none has not
        comparable > 0 as has_any,
        count(*) as areas,
        cast(coalesce(sum(change) filter (where direction = 'increased'), 0) as bigint) as increase,
        cast(coalesce(sum(change) filter (where direction = 'decreased'), 0) as bigint) as decrease,
        if(
            bool_or(word = 'incomplete') filter (where change is not null),
            'incomplete',
            if(count(change) = 0, null, word_of_prints(if(change is null, null, word)))
        ) as word,
        bool_or(is_synthetic) as is_synthetic
    from areas

)

select
    told.measure,
    told.count,
    told.base,
    told.note,
    coalesce(counted.word, latest.qualifier) as qualifier,
    latest.basis,
    coalesce(sample_notice(counted.is_synthetic), latest.notice) as notice
from counted
inner join marts.casualty_years as latest on latest.year = (select data_year from core.edition)
cross join marts.world_comparison as world
-- there may be no year before
left join marts.casualty_year_runs as of_all on of_all.measure = 'change_of_total'
cross join lateral (values
    (
        'change_of_comparable_areas', world.change, world.comparable_previous,
        'comparable areas: ' || counted.comparable || ' of ' || counted.areas
        || ' with a figure in either year' || coalesce(
            '; they hold ' || pct(world.comparable_previous, world.previous_total)
            || ' % of ' || world.previous_total || ' in ' || (world.year - 1) || ' and '
            || pct(world.comparable_current, world.current_total) || ' % of '
            || world.current_total || ' in ' || world.year, ''
        )
    ),
    ('change_not_in_areas', of_all.count - world.change, of_all.count, null),
    ('areas_increased', if(counted.has_any, counted.increased, null), counted.comparable, null),
    ('areas_decreased', if(counted.has_any, counted.decreased, null), counted.comparable, null),
    ('areas_same', if(counted.has_any, counted.same, null), counted.comparable, null),
    ('areas_none_in_both_years', nullif(counted.none_in_both, 0), null, null),
    ('areas_not_comparable', counted.not_comparable, counted.areas, null),
    ('increase_of_areas', if(counted.has_any, counted.increase, null), null, null),
    ('decrease_of_areas', if(counted.has_any, counted.decrease, null), null, null)
) as told (measure, count, base, note)
where
    counted.areas > 0
    and (told.measure <> 'change_not_in_areas' or of_all.count is not null)
