-- title: Casualty rows that are counted once for several, and what they leave open
-- grain: one row per counted row that others are merged into
-- key: source_row_id
-- note: where the rows differ a range is kept: the smallest number is counted as at least, an
--   outcome, status, age group or sex on which they differ as unknown
-- source_row_id: the row that is counted
-- area: where the incident happened
-- incident_year: calendar year of the incident, in which it is counted
-- rows: rows that are counted as one
-- sources: sources of these rows
-- people_min: the smallest number of people
-- people_max: the greatest number of people
-- killed_min: people who were killed by every row
-- killed_max: people who may have been killed by some row
-- injured_min: people who were injured by every row
-- injured_max: people who may have been injured by some row
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

reported as (

    select * from core.reported_casualties

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
    inner join reported on rows_merged.source_row_id = reported.source_row_id
    inner join resolved on rows_merged.kept = resolved.source_row_id
    inner join dates on rows_merged.source_row_id = dates.source_row_id

)

select
    kept as source_row_id,
    min(area) as area,
    min(counted_year) as incident_year,
    count(*) as rows,
    count(distinct source) as sources,
    min(people) as people_min,
    max(people) as people_max,
    case when bool_and(outcome = 'killed') then min(people) else 0 end as killed_min,
    coalesce(max(people) filter (where outcome <> 'injured'), 0) as killed_max,
    case when bool_and(outcome = 'injured') then min(people) else 0 end as injured_min,
    coalesce(max(people) filter (where outcome <> 'killed'), 0) as injured_max,
    nullif(
        concat_ws(
            '; ',
            differing('incident year', cast(incident_year as varchar))
            || ', counted in ' || min(counted_year),
            differing('date', happened_on),
            differing('people', cast(people as varchar)),
            differing('outcome', outcome),
            differing('civilian status', civilian_status),
            differing('age group', age_group),
            differing('sex', sex),
            differing('device', device_type)
        ),
        ''
    ) as differences
from counted
group by kept
order by kept
