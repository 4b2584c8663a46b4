-- title: Pairs of casualty rows of two sources that are near enough in time and place to compare
-- grain: one row per pair of rows, the smaller source_row_id first
-- key: source_row_id, other_row_id
-- note: rows are put in blocks before they are paired: three days wide, by first-level unit, by
--   half a degree of latitude, and by month where a day is missing; so a pair costs nothing
--   unless it is one
-- source_row_id: one row
with

casualties as (

    select
        source_row_id,
        source,
        area,
        incident_year,
        incident_month,
        happened_on,
        admin1,
        latitude,
        longitude
    from core.comparable_casualties

),

-- of a pair one row at least is not of its area's source with the most rows
largest as (

    select
        area,
        source
    from casualties
    group by area, source
    qualify row_number() over (partition by area order by count(*) desc, source) = 1

),

dated as (

    select
        *,
        happened_on - date '1900-01-01' as day,
        day // 3 as days,
        cast(floor(2 * latitude) as integer) as belt
    from casualties
    where happened_on is not null

),

-- two days earlier and two days later are in at most two blocks
probes as (

    select dated.* replace (unnest(range((day - 2) // 3, (day + 2) // 3 + 1)) as days)
    from dated
    anti join largest using (area, source)

),

units as (

    select distinct
        area,
        admin1
    from dated
    where admin1 is not null

),

-- a name is spelt in more ways than one, but seldom begins with another letter
alike as (

    select
        one.area,
        one.admin1,
        other.admin1 as other_admin1
    from units as one
    inner join units as other
        on
            one.area = other.area
            and substr(one.admin1, 1, 1) = substr(other.admin1, 1, 1)
    where is_similar_name(one.admin1, other.admin1)

),

by_unit as (

    select
        probes.source_row_id,
        dated.source_row_id as other_row_id
    from probes
    inner join alike
        on
            probes.area = alike.area
            and probes.admin1 = alike.admin1
    inner join dated
        on
            probes.area = dated.area
            and probes.days = dated.days
            and alike.other_admin1 = dated.admin1
            and probes.source <> dated.source
    where abs(probes.happened_on - dated.happened_on) <= 2

),

by_point as (

    select
        points.source_row_id,
        dated.source_row_id as other_row_id
    from (
        select * replace (unnest(range(belt - 1, belt + 2)) as belt) from probes
        where belt is not null
    ) as points
    inner join dated
        on
            points.area = dated.area
            and points.days = dated.days
            and points.belt = dated.belt
            and points.source <> dated.source
    where
        abs(points.happened_on - dated.happened_on) <= 2
        and abs(points.longitude - dated.longitude) <= 3

),

-- where a unit is missing and coordinates do not help, the day has to do
by_day as (

    select
        probes.source_row_id,
        dated.source_row_id as other_row_id
    from probes
    inner join dated
        on
            probes.area = dated.area
            and probes.days = dated.days
            and probes.source <> dated.source
    where
        (probes.admin1 is null or dated.admin1 is null)
        and abs(probes.happened_on - dated.happened_on) <= 2
        and (probes.belt is null or dated.belt is null)

),

by_month as (

    select
        one.source_row_id,
        other.source_row_id as other_row_id
    from (select * from casualties anti join largest using (area, source)) as one
    inner join casualties as other
        on
            one.area = other.area
            and one.incident_year = other.incident_year
            and one.incident_month = other.incident_month
            and one.admin1 = other.admin1
            and one.source <> other.source
    where one.happened_on is null or other.happened_on is null

),

pairs as (

    select * from by_unit
    union all
    select * from by_point
    union all
    select * from by_day
    union all
    select * from by_month

)

select distinct
    least(pairs.source_row_id, pairs.other_row_id) as source_row_id,
    greatest(pairs.source_row_id, pairs.other_row_id) as other_row_id
from pairs
