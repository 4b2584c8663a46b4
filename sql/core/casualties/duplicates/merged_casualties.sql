-- title: Casualty rows that are counted once for several: what they say together, and leave open
-- grain: one row per counted row that others are merged into
-- key: source_row_id
-- form: view
-- note: where the rows differ a range is kept: the smallest number is counted as at least, an
--   outcome, status, age group or sex on which they differ as unknown
-- note: rows of one source are added up first, but for rows that are the same people by themselves:
--   five rows of a person each differ in nothing from another source's incident of five
-- note: where their days lie around New Year, the year of these people follows the rule of that day
--   in reference.casualty_year_rules; where years differ otherwise, that of the row counts
-- source_row_id: the row that is counted
-- area: where the incident happened
-- incident_year: calendar year of the incident, in which it is counted
-- incident_month: month in which it is counted; null when not reported
-- is_synthetic: true when one of the rows is synthetic sample data
-- people_qualifier: exact when every source gives the same number exactly
-- device_type: a known cause wins over a bare "cluster munition"
-- rows: rows that are counted as one
-- sources: sources of these rows
-- people_min: the smallest number of people that a source gives, which is counted
-- people_max: the greatest number of people that a source gives
-- killed_min: people who were killed by every source
-- killed_max: people who may have been killed by some source
-- injured_min: people who were injured by every source
-- injured_max: people who may have been injured by some source
-- differences: what the rows say differently; null when nothing
with

members as (

    select
        reported.*,
        merges.* exclude (source_row_id),
        candidates.source,
        candidates.is_synthetic,
        staged.incident_day
    from core.casualty_merges as merges
    inner join core.reported_casualties as reported using (source_row_id)
    inner join core.casualty_candidates as candidates using (source_row_id)
    inner join staging.casualties as staged using (source_row_id)

),

same_people as (

    select
        stays,
        source,
        people_id,
        min(people) as people_min,
        max(people) as people_max,
        case when bool_and(outcome = 'killed') then people_min else 0 end as killed_min,
        coalesce(max(people) filter (where outcome <> 'injured'), 0) as killed_max,
        case when bool_and(outcome = 'injured') then people_min else 0 end as injured_min,
        coalesce(max(people) filter (where outcome <> 'killed'), 0) as injured_max
    from members
    group by all

),

numbers as (

    select
        stays,
        source,
        cast(sum(people_min) as bigint) as people_min,
        cast(sum(people_max) as bigint) as people_max,
        cast(sum(killed_min) as bigint) as killed_min,
        cast(sum(killed_max) as bigint) as killed_max,
        cast(sum(injured_min) as bigint) as injured_min,
        cast(sum(injured_max) as bigint) as injured_max
    from same_people
    group by all

),

ranges as (

    select
        stays,
        min(people_min) as people_min,
        max(people_max) as people_max,
        min(killed_min) as killed_min,
        max(killed_max) as killed_max,
        min(injured_min) as injured_min,
        max(injured_max) as injured_max,
        differing('people', cast(told as varchar)) as differences
    from (select *, unnest([people_min, people_max]) as told from numbers)
    group by all

),

devices as (

    select
        merges.stays,
        agreed_device(verdicts.device_type) as device_type
    from core.casualty_merges as merges
    inner join core.casualty_verdicts as verdicts using (source_row_id)
    where merges.tells_device
    group by all

),

-- of a blank day the one nearest to New Year
spans as (

    select
        stays,
        min(incident_year) as from_year,
        max(incident_year) as until_year,
        min(nearest_day) as from_on,
        max(nearest_day) as until_on
    from (
        select
            *,
            make_date(
                incident_year,
                incident_month,
                coalesce(incident_day, case incident_month when 12 then 31 else 1 end)
            ) as nearest_day
        from members
    )
    group by all

),

-- two days around New Year are one incident of uncertain date
around_new_year as (

    select
        spans.stays,
        case rules.rule
            when 'year_of_the_first_day' then spans.from_on
            else spans.until_on
        end as happened_on
    from spans
    asof join reference.casualty_year_rules as rules on spans.from_on >= rules.from_on
    where
        date_diff('day', spans.from_on, spans.until_on) <= rules.most_days
        and year(spans.from_on) + 1 = year(spans.until_on)
        and spans.from_year = year(spans.from_on)
        and spans.until_year = year(spans.until_on)

),

together as (

    select
        stays,
        min(area) as area,
        min(incident_year) filter (where source_row_id = stays) as own_year,
        min(incident_month) filter (where source_row_id = stays) as own_month,
        bool_or(is_synthetic) as is_synthetic,
        bool_or(people_qualifier = 'estimate') as is_about,
        bool_and(people_qualifier = 'exact') as is_exact,
        agreed(members.outcome, 'unknown') as outcome,
        agreed(members.civilian_status, 'unknown') as civilian_status,
        agreed(members.age_group, 'unknown') as age_group,
        agreed(members.sex, 'unknown') as sex,
        count(*) as rows,
        count(distinct source) as sources,
        differing('incident year', cast(incident_year as varchar)) as years,
        differing('date', partial_date(incident_year, incident_month, incident_day)) as dates,
        nullif(
            concat_ws(
                '; ',
                differing('outcome', members.outcome),
                differing('civilian status', members.civilian_status),
                differing('age group', members.age_group),
                differing('sex', members.sex),
                differing('device', device_type)
            ),
            ''
        ) as traits
    from members
    group by all

)

select
    stays as source_row_id,
    together.area,
    coalesce(year(around_new_year.happened_on), together.own_year) as incident_year,
    coalesce(month(around_new_year.happened_on), together.own_month) as incident_month,
    together.is_synthetic,
    case
        when together.is_about then 'estimate'
        when ranges.people_min = ranges.people_max and together.is_exact then 'exact'
        else 'at_least'
    end as people_qualifier,
    together.outcome,
    together.civilian_status,
    together.age_group,
    together.sex,
    devices.device_type,
    together.rows,
    together.sources,
    ranges.* exclude (stays, differences),
    nullif(
        concat_ws(
            '; ',
            together.years || ', counted in ' || incident_year,
            together.dates,
            ranges.differences,
            together.traits
        ),
        ''
    ) as differences
from together
inner join ranges using (stays)
inner join devices using (stays)
-- few incidents lie around New Year
left join around_new_year using (stays)
