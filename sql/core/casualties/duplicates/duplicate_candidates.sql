-- title: Rows of two sources that may tell of the same people, with a score per field
-- grain: one row per pair of rows of different sources
-- key: source_row_id, other_row_id
-- note: a candidate changes nothing: both rows are kept, and counted as far as their sources are,
--   until an editor decides merge or distinct in decisions/<edition>/matches.yml
-- note: compared are rows of one area at most two days apart, or of one month where a day is
--   missing, in one first-level unit or at most 50 km apart, with devices that agree; an outcome
--   that differs lowers the score
-- note: of the pairs that nobody decided only the best of one of its rows is shown, under 70 the
--   best of both, and none whose row has its match in the other source already; decide, run, and
--   the next best stand here
-- note: an equal external id that merges nobody is told, as a number of an accident may be
-- note: the score is a rank from 0 to 100, not a probability
-- source_row_id: one row, the smaller id
-- area: where the incident happened
-- incident_year: calendar year of the incident of the first row
-- source: source of the first row
-- other_source: source of the other row
-- people: people of the row that has fewer: by so much the total may be too high
-- date_score: 30 same day, 24 one day apart, 18 two days apart, 8 same month
-- place_score: 25 within 5 km, 20 same first-level unit, 15 within 50 km or a unit of a similar
--   name, 0 not compared
-- device_score: 15 equal, 8 not contradictory
-- outcome_score: 15 equal, 8 one is not known, 0 killed against injured
-- people_score: 5 equal
-- age_score: 4 equal, -10 child against adult
-- sex_score: 4 equal, -10 contradictory
-- status_score: 2 equal, -4 contradictory
-- score: the sum
-- explanation: what agrees and what differs, without places
-- decision: merge or distinct; null while nobody decided
-- match: number of the decision in decisions.matches
with

casualties as (

    select * from core.comparable_casualties

),

groups as (

    select * from core.match_groups

),

neighbours as (

    select * from core.neighbouring_casualties

),

external_ids as (

    select
        staged.source_row_id,
        staged.external_id,
        count(*) over (
            partition by
                casualties.source,
                casualties.area,
                casualties.incident_year,
                staged.external_id
        ) > 1 as is_on_several
    from casualties
    inner join staging.casualties as staged on casualties.source_row_id = staged.source_row_id
    where regexp_matches(staged.external_id, '[1-9]')

),

equal_ids as (

    select
        neighbours.source_row_id,
        neighbours.other_row_id,
        'external id equal'
        || case
            when one.is_on_several or other.is_on_several then ', on several rows of a source'
            else ''
        end as told
    from neighbours
    inner join external_ids as one on neighbours.source_row_id = one.source_row_id
    inner join external_ids as other on neighbours.other_row_id = other.source_row_id
    where one.external_id = other.external_id

),

compared as (

    select
        one.source_row_id,
        other.source_row_id as other_row_id,
        one.area,
        one.incident_year,
        one.source,
        other.source as other_source,
        least(one.people, other.people) as people,
        abs(one.happened_on - other.happened_on) as days,
        case
            when one.latitude is not null and other.latitude is not null
                then
                    distance_km(one.latitude, one.longitude, other.latitude, other.longitude)
        end as kilometres,
        one.admin1 = other.admin1 as is_same_unit,
        one.admin1 is null or other.admin1 is null as is_unit_missing,
        case
            when one.admin1 <> other.admin1
                then is_similar_name(one.admin1, other.admin1)
            else false
        end as is_similar_unit,
        one.device_type as one_device,
        other.device_type as other_device,
        one.device_family is null or other.device_family is null as is_device_open,
        one.outcome as one_outcome,
        other.outcome as other_outcome,
        one.people as one_people,
        other.people as other_people,
        one.age_group as one_age,
        other.age_group as other_age,
        one.sex as one_sex,
        other.sex as other_sex,
        one.civilian_status as one_status,
        other.civilian_status as other_status,
        abs(one.occurrence - other.occurrence) as apart
    from neighbours
    inner join casualties as one on neighbours.source_row_id = one.source_row_id
    inner join casualties as other on neighbours.other_row_id = other.source_row_id
    where
        one.device_family = other.device_family
        or one.device_family is null
        or other.device_family is null

),

scored as (

    select
        source_row_id,
        other_row_id,
        area,
        incident_year,
        source,
        other_source,
        people,
        case days when 0 then 30 when 1 then 24 when 2 then 18 else 8 end as date_score,
        case
            when kilometres <= 5 then 25
            when is_same_unit then 20
            when kilometres <= 50 or (kilometres is null and is_similar_unit) then 15
            when kilometres is null and is_unit_missing then 0
        end as place_score,
        case when one_device = other_device and not is_device_open then 15 else 8 end
            as device_score,
        case
            when one_outcome = 'unknown' or other_outcome = 'unknown' then 8
            when one_outcome = other_outcome then 15
            else 0
        end as outcome_score,
        case when one_people = other_people then 5 else 0 end as people_score,
        case
            when one_age = 'unknown' or other_age = 'unknown' then 0
            when one_age = other_age then 4
            else -10
        end as age_score,
        case
            when one_sex = 'unknown' or other_sex = 'unknown' then 0
            when one_sex = other_sex then 4
            else -10
        end as sex_score,
        case
            when one_status = 'unknown' or other_status = 'unknown' then 0
            when one_status = other_status then 2
            else -4
        end as status_score,
        days,
        kilometres,
        is_same_unit,
        is_similar_unit,
        one_device,
        other_device,
        one_outcome,
        other_outcome,
        one_people,
        other_people,
        one_age,
        other_age,
        one_sex,
        other_sex,
        one_status,
        other_status,
        apart
    from compared

),

added_up as (

    select
        scored.source_row_id,
        scored.other_row_id,
        scored.area,
        scored.incident_year,
        scored.source,
        scored.other_source,
        scored.people,
        scored.date_score,
        scored.place_score,
        scored.device_score,
        scored.outcome_score,
        scored.people_score,
        scored.age_score,
        scored.sex_score,
        scored.status_score,
        scored.date_score + scored.place_score + scored.device_score + scored.outcome_score
        + scored.people_score + scored.age_score + scored.sex_score + scored.status_score as score,
        scored.days,
        scored.kilometres,
        scored.is_same_unit,
        scored.is_similar_unit,
        scored.one_device,
        scored.other_device,
        scored.one_outcome,
        scored.other_outcome,
        scored.one_people,
        scored.other_people,
        scored.one_age,
        scored.other_age,
        scored.one_sex,
        scored.other_sex,
        scored.one_status,
        scored.other_status,
        scored.apart,
        matches.basis,
        matches.decision,
        matches.match
    from scored
    -- most pairs are undecided
    left join core.row_matches as matches
        on
            scored.source_row_id = matches.source_row_id
            and scored.other_row_id = matches.other_row_id
    where scored.place_score is not null

),

-- a row that has its match in a source looks for no other one there
matched_sources as (

    select distinct
        one.source_row_id,
        casualties.source
    from groups as one
    inner join groups as other on one.match_group = other.match_group
    inner join casualties on other.source_row_id = casualties.source_row_id

),

ranked as (

    select
        added_up.source_row_id,
        added_up.other_row_id,
        added_up.score,
        row_number() over (
            partition by added_up.source_row_id, added_up.other_source
            order by added_up.score desc, added_up.apart, added_up.other_row_id
        ) as position,
        row_number() over (
            partition by added_up.other_row_id, added_up.source
            order by added_up.score desc, added_up.apart, added_up.source_row_id
        ) as other_position
    from added_up
    -- most rows have no match yet
    left join matched_sources as one
        on
            added_up.source_row_id = one.source_row_id
            and added_up.other_source = one.source
    -- most rows have no match yet
    left join matched_sources as other
        on
            added_up.other_row_id = other.source_row_id
            and added_up.source = other.source
    where
        added_up.score >= smallest_match()
        and added_up.decision is null
        and one.source_row_id is null
        and other.source_row_id is null

),

shown as (

    select
        source_row_id,
        other_row_id
    from ranked
    where
        (position = 1 and other_position = 1)
        or (score >= 70 and (position = 1 or other_position = 1))
    union all
    select
        source_row_id,
        other_row_id
    from added_up
    where basis = 'decision'

)

select
    added_up.source_row_id,
    added_up.other_row_id,
    added_up.area,
    added_up.incident_year,
    added_up.source,
    added_up.other_source,
    added_up.people,
    added_up.date_score,
    added_up.place_score,
    added_up.device_score,
    added_up.outcome_score,
    added_up.people_score,
    added_up.age_score,
    added_up.sex_score,
    added_up.status_score,
    added_up.score,
    concat_ws(
        '; ',
        case
            when added_up.days = 0 then 'same day'
            when added_up.days is not null then added_up.days || ' days apart'
            else 'same month, of a row the day is missing'
        end,
        case
            when added_up.is_same_unit then 'same first-level unit'
            when added_up.is_similar_unit then 'first-level units of similar names'
            when added_up.kilometres is null then 'place not compared'
        end,
        'about ' || added_up.kilometres || ' km apart',
        told('device', added_up.one_device, added_up.other_device),
        told('outcome', added_up.one_outcome, added_up.other_outcome),
        told('people', added_up.one_people, added_up.other_people),
        told('age group', added_up.one_age, added_up.other_age),
        told('sex', added_up.one_sex, added_up.other_sex),
        told('civilian status', added_up.one_status, added_up.other_status),
        equal_ids.told
    ) as explanation,
    added_up.decision,
    added_up.match
from added_up
inner join shown
    on
        added_up.source_row_id = shown.source_row_id
        and added_up.other_row_id = shown.other_row_id
-- most sources give no number of a register
left join equal_ids
    on
        added_up.source_row_id = equal_ids.source_row_id
        and added_up.other_row_id = equal_ids.other_row_id
order by added_up.source_row_id, added_up.other_row_id
