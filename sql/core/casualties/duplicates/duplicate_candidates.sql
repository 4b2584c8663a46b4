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

scored as (

    select
        abs(one.happened_on - other.happened_on) as days,
        case
            when one.latitude is not null and other.latitude is not null
                then
                    distance_km(one.latitude, one.longitude, other.latitude, other.longitude)
        end as kilometres,
        case
            when one.admin1 = other.admin1 then 'same'
            when one.admin1 is null or other.admin1 is null then 'missing'
            when is_similar_name(one.admin1, other.admin1) then 'similar'
        end as unit,
        abs(one.occurrence - other.occurrence) as apart,
        one.source_row_id,
        other.source_row_id as other_row_id,
        one.area,
        one.incident_year,
        one.source,
        other.source as other_source,
        least(one.people, other.people) as people,
        case days when 0 then 30 when 1 then 24 when 2 then 18 else 8 end as date_score,
        case
            when kilometres <= 5 then 25
            when unit = 'same' then 20
            when kilometres <= 50 or (kilometres is null and unit = 'similar') then 15
            when kilometres is null and unit = 'missing' then 0
        end as place_score,
        case
            when one.device_type = other.device_type and one.device_family is not null then 15
            else 8
        end as device_score,
        agreement(one.outcome, other.outcome, 15, 8, 0) as outcome_score,
        case when one.people = other.people then 5 else 0 end as people_score,
        agreement(one.age_group, other.age_group, 4, 0, -10) as age_score,
        agreement(one.sex, other.sex, 4, 0, -10) as sex_score,
        agreement(one.civilian_status, other.civilian_status, 2, 0, -4) as status_score
    from core.neighbouring_casualties as neighbours
    inner join casualties as one on neighbours.source_row_id = one.source_row_id
    inner join casualties as other on neighbours.other_row_id = other.source_row_id
    where coalesce(one.device_family = other.device_family, true)

),

added_up as (

    select
        scored.*,
        date_score + place_score + device_score + outcome_score
        + people_score + age_score + sex_score + status_score as score,
        matches.basis,
        matches.decision,
        matches.match
    from scored
    -- most pairs are undecided
    left join core.row_matches as matches using (source_row_id, other_row_id)
    where scored.place_score is not null

),

-- a row that has its match in a source looks for no other one there
matched_sources as (

    select distinct
        one.source_row_id,
        casualties.source
    from core.match_groups as one
    inner join core.match_groups as other on one.match_group = other.match_group
    inner join casualties on other.source_row_id = casualties.source_row_id

),

shown as (

    select added_up.*
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
    window
        of_one as (
            partition by added_up.source_row_id, added_up.other_source
            order by added_up.score desc, added_up.apart, added_up.other_row_id
        ),
        of_other as (
            partition by added_up.other_row_id, added_up.source
            order by added_up.score desc, added_up.apart, added_up.source_row_id
        )
    qualify
        least(row_number() over of_one, row_number() over of_other) = 1
        and (
            added_up.score >= 70
            or greatest(row_number() over of_one, row_number() over of_other) = 1
        )
    union all by name
    select * from added_up
    where basis = 'decision'

),

external_ids as (

    select
        source_row_id,
        staged.external_id,
        count(*) over (
            partition by
                casualties.source,
                casualties.area,
                casualties.incident_year,
                staged.external_id
        ) > 1 as is_on_several
    from casualties
    inner join staging.casualties as staged using (source_row_id)
    where regexp_matches(staged.external_id, '[1-9]')

)

select
    shown.* exclude (days, kilometres, unit, apart, basis, decision, match),
    concat_ws(
        '; ',
        case
            when shown.days = 0 then 'same day'
            when shown.days is not null then shown.days || ' days apart'
            else 'same month, of a row the day is missing'
        end,
        case
            when shown.unit = 'same' then 'same first-level unit'
            when shown.unit = 'similar' then 'first-level units of similar names'
            when shown.kilometres is null then 'place not compared'
        end,
        'about ' || shown.kilometres || ' km apart',
        told('device', one.device_type, other.device_type),
        told('outcome', one.outcome, other.outcome),
        told('people', one.people, other.people),
        told('age group', one.age_group, other.age_group),
        told('sex', one.sex, other.sex),
        told('civilian status', one.civilian_status, other.civilian_status),
        case when other_id.source_row_id is not null then 'external id equal' end
        || if(
            one_id.is_on_several or other_id.is_on_several, ', on several rows of a source', ''
        )
    ) as explanation,
    shown.decision,
    shown.match
from shown
inner join casualties as one on shown.source_row_id = one.source_row_id
inner join casualties as other on shown.other_row_id = other.source_row_id
-- most sources give no number of a register
left join external_ids as one_id on shown.source_row_id = one_id.source_row_id
-- or not the same
left join external_ids as other_id
    on
        shown.other_row_id = other_id.source_row_id
        and one_id.external_id = other_id.external_id
order by shown.source_row_id, shown.other_row_id
