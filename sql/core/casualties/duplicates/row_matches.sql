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

-- a line that names both rows comes before one that reaches them in another workbook
decided as (

    select
        least(one.source_row_id, other.source_row_id) as source_row_id,
        greatest(one.source_row_id, other.source_row_id) as other_row_id,
        matches.decision,
        matches.number as match
    from decisions.matches
    inner join core.matched_rows as one on matches.source_row_id = one.named_row_id
    inner join core.matched_rows as other on matches.other_row_id = other.named_row_id
    where one.source_row_id <> other.source_row_id
    qualify
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
        ) = 1

),

numbered as (

    select
        source_row_id,
        candidates.source,
        candidates.area,
        candidates.incident_year,
        staged.incident_month,
        staged.incident_day,
        staged.people,
        staged.person_key,
        staged.external_id
    from candidates
    inner join staging.casualties as staged using (source_row_id)
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
    group by all
    having count(*) between 2 and 20

),

external_ids as (

    select
        area,
        incident_year,
        external_id
    from numbered
    where regexp_matches(external_id, '[1-9]') and regexp_matches(external_id, '\pL')
    group by all
    having count(distinct source) > 1 and count(*) <= 20

),

equal_numbers as (

    select
        one.source_row_id,
        other.source_row_id as other_row_id,
        'person_key' as basis
    from person_keys
    inner join numbered as one using (source, area, incident_year, person_key)
    inner join numbered as other using (source, area, incident_year, person_key)
    where
        one.people = 1
        and other.people = 1
        and one.source_row_id < other.source_row_id
        -- a person may be hurt twice, on two days, and a blank day be either of them
        and (
            person_keys.is_of_one_day
            or (
                one.incident_month = other.incident_month
                and one.incident_day = other.incident_day
            )
        )
    union all by name
    select
        one.source_row_id,
        other.source_row_id as other_row_id,
        'external_id' as basis
    from external_ids
    inner join numbered as one using (area, incident_year, external_id)
    inner join numbered as other using (area, incident_year, external_id)
    where
        one.people = 1
        and other.people = 1
        and one.source_row_id < other.source_row_id
        and one.source <> other.source

),

pairs as (

    select
        *,
        'decision' as basis
    from decided
    union all by name
    select
        equal_numbers.*,
        'merge' as decision,
        cast(null as integer) as match
    from equal_numbers
    -- most equal numbers need no decision
    left join decided using (source_row_id, other_row_id)
    where decided.match is null

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

    select * from edges
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
    inner join joined using (source_row_id)
    group by all

)

select
    source_row_id,
    pairs.other_row_id,
    pairs.basis,
    pairs.decision,
    pairs.match
from pairs
-- most groups are of one piece
left join torn_groups using (source_row_id)
where
    pairs.basis = 'decision'
    or torn_groups.is_decided is null
    or (pairs.basis = 'person_key' and not torn_groups.is_decided)
order by source_row_id, pairs.other_row_id
