-- title: Pace that clearance deadlines need, against the pace of the last three years
-- grain: one row per treaty and State whose clearance deadline runs
-- key: treaty, area
-- note: internal until an editor adopts it as a judgement, with a source; it proposes, no more
-- note: needed = remaining area over the years left; pace = mean release of the last three years
-- note: needed up to the pace: on_track; above 1.5 times the pace: not_on_track; else unclear
-- note: unclear too where the area remaining or the release of one of the years is not known
-- note: of the Mine Ban Treaty mined areas alone, of the other treaty battle areas alone
-- note: what was released after the day of the size is still in remaining_m2
-- area: the State
-- current_deadline: last deadline granted by the status day, else the original; as printed
-- status: on_going or extension_pending
-- years_left: years from the status day to the deadline, of 365.25 days
-- remaining_m2: latest size of contamination, in square metres; null = not known
-- remaining_is_minimum: true where a part of it is not given
-- remaining_on: day, month or year the size is of
-- years_reported: how many of the last three years have a release that is known
-- pace_m2: mean release of the last three years, in square metres; null where one is not known
-- needed_m2: release needed in each year left, in square metres
-- needed_over_pace: needed divided by pace; null where either is not known, or the pace is 0
-- proposal: on_track, not_on_track or unclear
-- is_synthetic: true where synthetic sample data are in the row
-- as_of: the edition's status day
with

paces as (

    select
        treaty,
        area,
        count(released_m2) as years_reported,
        if(count(released_m2) = 3, avg(released_m2), null) as pace_m2,
        bool_or(notice is not null) as is_synthetic
    from publish.land_release
    where
        task = if(treaty = 'mbt', 'mined_area', 'battle_area')
        and year between getvariable('data_year') - 2 and getvariable('data_year')
    group by treaty, area

),

inputs as (

    select
        treaty,
        area,
        statuses.current_deadline,
        statuses.status,
        date_diff('day', statuses.as_of, statuses.current_deadline_by) / 365.25 as years_left,
        extents.contaminated_m2 as remaining_m2,
        coalesce(extents.is_minimum, false) as remaining_is_minimum,
        extents.happened_on as remaining_on,
        coalesce(paces.years_reported, 0) as years_reported,
        paces.pace_m2,
        coalesce(extents.is_synthetic, false)
        or coalesce(paces.is_synthetic, false)
        or statuses.is_synthetic as is_synthetic,
        statuses.as_of
    from core.obligation_statuses as statuses
    -- the size may not be known
    left join (
        from core.contamination_extents
        where is_latest
    ) as extents using (treaty, area)
    -- nothing may have been reported
    left join paces using (treaty, area)
    where
        statuses.obligation = 'clearance'
        and statuses.status in ('on_going', 'extension_pending')

)

select
    inputs.treaty,
    inputs.area,
    inputs.current_deadline,
    inputs.status,
    cast(inputs.years_left as decimal(9, 2)) as years_left,
    inputs.remaining_m2,
    inputs.remaining_is_minimum,
    inputs.remaining_on,
    inputs.years_reported,
    cast(inputs.pace_m2 as decimal(18, 2)) as pace_m2,
    cast(needs.needed_m2 as decimal(18, 2)) as needed_m2,
    cast(needs.needed_m2 / nullif(inputs.pace_m2, 0) as decimal(18, 2)) as needed_over_pace,
    case
        when needs.needed_m2 is null or inputs.pace_m2 is null then 'unclear'
        when needs.needed_m2 > 1.5 * inputs.pace_m2 then 'not_on_track'
        when inputs.remaining_is_minimum then 'unclear'
        when needs.needed_m2 <= inputs.pace_m2 then 'on_track'
        else 'unclear'
    end as proposal,
    inputs.is_synthetic,
    inputs.as_of
from inputs
cross join lateral (
    select inputs.remaining_m2 / nullif(greatest(inputs.years_left, 0), 0) as needed_m2
) as needs
order by inputs.treaty, inputs.area
