-- title: Pairs of casualty rows that are the same people, or were decided to be different ones
-- grain: one row per pair of rows, the smaller source_row_id first
-- key: source_row_id, other_row_id
-- note: two rows of one source are one person only where its own number of the person repeats on
--   the same day, or an editor says so; rows of two sources where their external id is equal, or
--   an editor says so; never because rows look alike
-- note: a blank day is the same day only where all dated rows of the number share one
-- note: a number without a digit other than 0, or on more than 20 rows, is a placeholder; an
--   external id without a letter names no register, and two sources may mean two
-- note: what an editor decided comes before an equal number
-- source_row_id: one row
-- other_row_id: the other row
-- basis: decision, person_key or external_id
-- decision: merge or distinct
-- match: number of the decision in decisions.matches; null for an equal number
with

candidates as (

    select * from core.casualty_candidates
    where left_out is null and record_kind = 'casualties'

),

matches as (

    select * from decisions.matches

),

reached as (

    select * from core.matched_rows

),

decided as (

    select
        least(one.source_row_id, other.source_row_id) as source_row_id,
        greatest(one.source_row_id, other.source_row_id) as other_row_id,
        matches.decision,
        matches.number as match,
        row_number() over (
            partition by
                least(one.source_row_id, other.source_row_id),
                greatest(one.source_row_id, other.source_row_id)
            order by
                (
                    one.source_row_id = one.named_row_id
                    and other.source_row_id = other.named_row_id
                ) desc,
                matches.number
        ) as position
    from matches
    inner join reached as one on matches.source_row_id = one.named_row_id
    inner join reached as other on matches.other_row_id = other.named_row_id
    where one.source_row_id <> other.source_row_id

),

numbered as (

    select
        candidates.source_row_id,
        candidates.source,
        candidates.area,
        candidates.incident_year,
        staged.incident_month,
        staged.incident_day,
        staged.people,
        staged.person_key,
        staged.external_id
    from candidates
    inner join staging.casualties as staged on candidates.source_row_id = staged.source_row_id
    where staged.person_key is not null or staged.external_id is not null

),

person_keys as (

    select
        source,
        area,
        incident_year,
        person_key,
        count(distinct incident_month) <= 1 and count(distinct incident_day) <= 1 as is_of_one_day
    from numbered
    where regexp_matches(person_key, '[1-9]')
    group by source, area, incident_year, person_key
    having count(*) between 2 and 20

),

external_ids as (

    select
        area,
        incident_year,
        external_id
    from numbered
    where regexp_matches(external_id, '[1-9]') and regexp_matches(external_id, '\pL')
    group by area, incident_year, external_id
    having count(distinct source) > 1 and count(*) <= 20

),

automatic as (

    select
        one.source_row_id,
        other.source_row_id as other_row_id,
        'person_key' as basis
    from person_keys
    inner join numbered as one
        on
            person_keys.source = one.source
            and person_keys.area = one.area
            and person_keys.incident_year = one.incident_year
            and person_keys.person_key = one.person_key
    inner join numbered as other
        on
            person_keys.source = other.source
            and person_keys.area = other.area
            and person_keys.incident_year = other.incident_year
            and person_keys.person_key = other.person_key
            and one.source_row_id < other.source_row_id
    where
        one.people = 1
        and other.people = 1
        -- a person may be hurt twice, on two days, and a blank day be either of them
        and (
            person_keys.is_of_one_day
            or (
                one.incident_month = other.incident_month
                and one.incident_day = other.incident_day
            )
        )
    union all
    select
        one.source_row_id,
        other.source_row_id as other_row_id,
        'external_id' as basis
    from external_ids
    inner join numbered as one
        on
            external_ids.area = one.area
            and external_ids.incident_year = one.incident_year
            and external_ids.external_id = one.external_id
    inner join numbered as other
        on
            external_ids.area = other.area
            and external_ids.incident_year = other.incident_year
            and external_ids.external_id = other.external_id
            and one.source_row_id < other.source_row_id
    where one.people = 1 and other.people = 1 and one.source <> other.source

)

select
    source_row_id,
    other_row_id,
    'decision' as basis,
    decision,
    match
from decided
where position = 1
union all
select
    automatic.source_row_id,
    automatic.other_row_id,
    automatic.basis,
    'merge' as decision,
    cast(null as integer) as match
from automatic
-- most equal numbers need no decision
left join decided
    on
        automatic.source_row_id = decided.source_row_id
        and automatic.other_row_id = decided.other_row_id
where decided.source_row_id is null
order by source_row_id, other_row_id
