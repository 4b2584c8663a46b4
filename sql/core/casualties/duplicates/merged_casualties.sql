-- title: Casualty rows that are counted once for several, and what they leave open
-- grain: one row per counted row that others are merged into
-- key: source_row_id
-- note: where the rows differ a range is kept: the smallest number is counted as at least, an
--   outcome, status, age group or sex on which they differ as unknown
-- note: rows of one source are added up first, but for rows that are the same people by themselves:
--   five rows of a person each differ in nothing from another source's incident of five
-- source_row_id: the row that is counted
-- area: where the incident happened
-- incident_year: calendar year of the incident, in which it is counted
-- rows: rows that are counted as one
-- sources: sources of these rows
-- people_min: the smallest number of people that a source gives
-- people_max: the greatest number of people that a source gives
-- killed_min: people who were killed by every source
-- killed_max: people who may have been killed by some source
-- injured_min: people who were injured by every source
-- injured_max: people who may have been injured by some source
-- differences: what the rows say differently; null when nothing
with

resolved as (

    select * from core.casualty_rows

),

rows_merged as (

    select
        source_row_id,
        coalesce(merged_into, source_row_id) as kept,
        merged_into,
        source
    from resolved
    where
        coalesce(not_counted, 'cluster_munition_cause_unknown') = 'cluster_munition_cause_unknown'
        or merged_into is not null

),

kept_rows as (

    select distinct merged_into as kept
    from rows_merged
    where merged_into is not null

),

dates as (

    select
        source_row_id,
        partial_date(incident_year, incident_month, incident_day) as happened_on
    from staging.casualties

),

counted as (

    select
        rows_merged.kept,
        rows_merged.source,
        groups.people_id,
        reported.area,
        reported.incident_year,
        resolved.incident_year as counted_year,
        dates.happened_on,
        reported.people,
        reported.outcome,
        reported.civilian_status,
        reported.age_group,
        reported.sex,
        reported.device_type
    from kept_rows
    inner join rows_merged on kept_rows.kept = rows_merged.kept
    inner join core.reported_casualties as reported
        on rows_merged.source_row_id = reported.source_row_id
    inner join resolved on rows_merged.kept = resolved.source_row_id
    inner join core.match_groups as groups on rows_merged.source_row_id = groups.source_row_id
    inner join dates on rows_merged.source_row_id = dates.source_row_id

),

same_people as (

    select
        kept,
        source,
        people_id,
        min(people) as people_min,
        max(people) as people_max,
        case when bool_and(outcome = 'killed') then min(people) else 0 end as killed_min,
        coalesce(max(people) filter (where outcome <> 'injured'), 0) as killed_max,
        case when bool_and(outcome = 'injured') then min(people) else 0 end as injured_min,
        coalesce(max(people) filter (where outcome <> 'killed'), 0) as injured_max
    from counted
    group by kept, source, people_id

),

numbers as (

    select
        kept,
        source,
        cast(sum(people_min) as bigint) as people_min,
        cast(sum(people_max) as bigint) as people_max,
        cast(sum(killed_min) as bigint) as killed_min,
        cast(sum(killed_max) as bigint) as killed_max,
        cast(sum(injured_min) as bigint) as injured_min,
        cast(sum(injured_max) as bigint) as injured_max
    from same_people
    group by kept, source

),

ranges as (

    select
        kept,
        min(people_min) as people_min,
        max(people_max) as people_max,
        min(killed_min) as killed_min,
        max(killed_max) as killed_max,
        min(injured_min) as injured_min,
        max(injured_max) as injured_max
    from numbers
    group by kept

),

people_told as (

    select
        kept,
        differing('people', cast(people as varchar)) as differences
    from (
        select
            kept,
            unnest([people_min, people_max]) as people
        from numbers
    ) as told
    group by kept

)

select
    counted.kept as source_row_id,
    min(counted.area) as area,
    min(counted.counted_year) as incident_year,
    count(*) as rows,
    count(distinct counted.source) as sources,
    min(ranges.people_min) as people_min,
    min(ranges.people_max) as people_max,
    min(ranges.killed_min) as killed_min,
    min(ranges.killed_max) as killed_max,
    min(ranges.injured_min) as injured_min,
    min(ranges.injured_max) as injured_max,
    nullif(
        concat_ws(
            '; ',
            differing('incident year', cast(counted.incident_year as varchar))
            || ', counted in ' || min(counted.counted_year),
            differing('date', counted.happened_on),
            min(people_told.differences),
            differing('outcome', counted.outcome),
            differing('civilian status', counted.civilian_status),
            differing('age group', counted.age_group),
            differing('sex', counted.sex),
            differing('device', counted.device_type)
        ),
        ''
    ) as differences
from counted
inner join ranges on counted.kept = ranges.kept
inner join people_told on counted.kept = people_told.kept
group by counted.kept
order by counted.kept
