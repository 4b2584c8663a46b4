-- title: Pairs of casualty rows that are the same people, or were decided to be different ones
-- grain: one row per pair of rows, the smaller source_row_id first
-- key: source_row_id, other_row_id
-- note: two rows of one source are one person only where its own number of the person repeats on
--   the same day, or an editor says so; rows of two sources where their external id is equal, or
--   an editor says so; never because rows look alike
-- note: a blank day is the same day only where all dated rows of the number share one
-- note: a number without a digit other than 0, or on more than 20 rows, is a placeholder; an
--   external id without a letter names no register, and two sources may mean two
-- note: an external id that would make two rows of one source one person, through whatever rows,
--   may be an accident's: it merges nobody
-- note: what an editor decided comes before an equal number: where numbers would make two rows one
--   that are decided distinct, through whatever rows, none of these numbers holds
-- source_row_id: one row
-- basis: decision, person_key or external_id
-- decision: merge or distinct
-- match: number of the decision in decisions.matches; null for an equal number
with recursive

candidates as (

    select * from core.casualty_candidates
    where left_out is null and record_kind = 'casualties'

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
    from decisions.matches
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

equal_numbers as (

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

),

pairs as (

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
        equal_numbers.source_row_id,
        equal_numbers.other_row_id,
        equal_numbers.basis,
        'merge' as decision,
        cast(null as integer) as match
    from equal_numbers
    -- most equal numbers need no decision
    left join decided
        on
            equal_numbers.source_row_id = decided.source_row_id
            and equal_numbers.other_row_id = decided.other_row_id
    where decided.source_row_id is null

),

edges as (

    select
        source_row_id,
        other_row_id
    from pairs
    where decision = 'merge'
    union all
    select
        other_row_id as source_row_id,
        source_row_id as other_row_id
    from pairs
    where decision = 'merge'

),

-- what the pairs would make one, through whatever rows
joined as (

    select
        source_row_id,
        other_row_id
    from edges
    union
    select
        joined.source_row_id,
        edges.other_row_id
    from joined
    inner join edges on joined.other_row_id = edges.source_row_id

),

torn as (

    select
        joined.source_row_id,
        coalesce(pairs.decision = 'distinct', false) as is_decided
    from joined
    inner join candidates as one on joined.source_row_id = one.source_row_id
    inner join candidates as other on joined.other_row_id = other.source_row_id
    -- most rows are one through a third row, or by the pair that says so
    left join pairs
        on
            joined.source_row_id = pairs.source_row_id
            and joined.other_row_id = pairs.other_row_id
    where
        joined.source_row_id < joined.other_row_id
        and (
            pairs.decision = 'distinct'
            or (one.source = other.source and pairs.decision is null)
        )

),

torn_groups as (

    select
        joined.other_row_id as source_row_id,
        bool_or(torn.is_decided) as is_decided
    from torn
    inner join joined on torn.source_row_id = joined.source_row_id
    group by joined.other_row_id

)

select
    pairs.source_row_id,
    pairs.other_row_id,
    pairs.basis,
    pairs.decision,
    pairs.match
from pairs
-- most groups are of one piece
left join torn_groups on pairs.source_row_id = torn_groups.source_row_id
where
    pairs.basis = 'decision'
    or torn_groups.source_row_id is null
    or (pairs.basis = 'person_key' and not torn_groups.is_decided)
order by pairs.source_row_id, pairs.other_row_id
