-- title: The world's casualties of the data year and the year before, side by side
-- grain: one row
-- key: year
-- form: view
-- note: the change of the total is told where both years are whole, where an editor says that they
--   may be compared, or where comparable areas hold enough of each year's total, usually 95 percent
-- year: the data year
-- previous_total: the world's casualties of the year before; null where there is no figure
-- current_total: those of the data year
-- comparable_areas: areas that may be compared, those with nobody in both years left out
-- areas: areas with a figure in either year
-- comparable_previous: casualties of the comparable areas in the year before; null without any
-- comparable_current: those of the data year
-- change: sum of their changes
-- is_total_comparable: whether the change of the total is told
-- lowest_change: smallest of the four changes that silent areas, at last year's figure or at none,
--   and new ones with those who wait, in or out, leave possible
-- highest_change: greatest of them
-- missing: areas that cannot be compared, the greatest first
with

-- people of the data year who wait, also of areas that have no figure
waiting as (

    select
        area,
        held_people as people
    from core.incomplete_casualty_years
    where
        kind = 'mine_erw'
        and held_people > 0
        and area <> 'XWD'
        and incident_year = (select data_year from core.edition)

),

compared as (

    select
        area,
        figures.year,
        figures.direction,
        coalesce(figures.counted_as, 'not_comparable') as counted_as,
        figures.previous_total,
        figures.current_total,
        figures.compared_previous,
        figures.compared_current,
        if(
            figures.counted_as in ('none_in_both_years', 'not_comparable'), null, figures.change
        ) as change,
        coalesce(waiting.people, 0) as waiting
    from marts.area_comparisons as figures
    -- of most areas nobody waits, and of few nobody counts
    full join waiting using (area)

),

areas as (

    select
        max(compared.year) as year,
        count(*) filter (where compared.direction is not null) as areas,
        count(*) filter (where counted_as in ('increased', 'decreased', 'same'))
            as comparable_areas,
        sum(compared_previous) filter (where change is not null) as comparable_previous,
        sum(compared_current) filter (where change is not null) as comparable_current,
        sum(change) as change,
        coalesce(sum(previous_total) filter (where counted_as = 'not_comparable'), 0) as silent,
        coalesce(sum(coalesce(current_total, 0) + waiting) filter (
            where counted_as = 'not_comparable'
        ), 0) as new,
        array_to_string(list_slice(list(names.area_name order by
            greatest(previous_total, coalesce(current_total, 0) + waiting) desc,
            names.sort_name
        ) filter (where counted_as = 'not_comparable'), 1, 10), ', ')
        || coalesce(
            ' and ' || nullif(
                greatest(count(*) filter (where counted_as = 'not_comparable') - 10, 0), 0
            )
            || ' more', ''
        ) as missing
    from compared
    inner join core.area_names as names on compared.area = names.area

),

comparable as (

    select * from decisions.coverage
    where value = 'comparable' and area = 'XWD'

)

select
    latest.year,
    previous.total as previous_total,
    latest.total as current_total,
    areas.comparable_areas,
    areas.areas,
    cast(areas.comparable_previous as bigint) as comparable_previous,
    cast(areas.comparable_current as bigint) as comparable_current,
    cast(areas.change as bigint) as change,
    previous.is_whole
    and latest.is_whole
    or exists (
        select 1 from comparable
        where comparable.first_year < latest.year and comparable.last_year >= latest.year
    )
    or coalesce(
        100 * areas.comparable_previous >= edition.comparable_share * previous.total
        and 100 * areas.comparable_current >= edition.comparable_share * latest.total,
        false
    ) as is_total_comparable,
    cast(
        least(areas.change, areas.change - areas.silent, areas.change + areas.new,
            areas.change - areas.silent + areas.new) as bigint
    ) as lowest_change,
    cast(
        greatest(areas.change, areas.change - areas.silent, areas.change + areas.new,
            areas.change - areas.silent + areas.new) as bigint
    ) as highest_change,
    areas.missing
from marts.casualty_years as latest
inner join core.edition as edition on latest.year = edition.data_year
cross join areas
-- the first year has none before it
left join marts.casualty_years as previous on latest.year = previous.year + 1
