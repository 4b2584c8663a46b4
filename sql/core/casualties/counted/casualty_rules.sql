-- title: Casualty rows that a rule holds for what they are
-- grain: one row per row and rule
-- key: source_row_id, rule
-- note: sources that overlap are the rule of core.casualty_sources
-- note: a total waits no more for rows once each source of them is decided, as
--   core.casualty_totals_beside_rows tells; an inclusion does not release it
-- note: a row that says nothing of activation is held for none; one that says it in a word nobody
--   knows is held whatever its device
-- source_row_id: receipt, sheet and Excel row; of a total also the column
-- rule: the reason for which it is held
-- precedence: which reason is told first, from 1
with

candidates as (

    select * from core.casualty_candidates
    where left_out is null

),

reported as (

    select * from core.reported_casualties

),

beside_rows as (

    select distinct source_row_id from core.casualty_totals_beside_rows
    where absorption is null

),

parts as (

    select * from core.casualty_total_parts

),

totals as (

    select distinct
        parts.staging_row_id,
        candidates.source,
        parts.area,
        parts.incident_year,
        parts.period_from,
        parts.period_until,
        parts.admin1,
        case when parts.is_of_one_device then parts.device_type end as device_type
    from parts
    inner join candidates on parts.source_row_id = candidates.source_row_id

),

-- other days, other provinces or other devices are other people; anything else may be the same
overlapping as (

    select distinct one.staging_row_id
    from totals as one
    inner join totals as other
        on
            one.source = other.source
            and one.area = other.area
            and one.incident_year = other.incident_year
            and one.staging_row_id <> other.staging_row_id
            and one.period_from <= other.period_until
            and other.period_from <= one.period_until
            and coalesce(one.admin1 = other.admin1, true)
            and coalesce(one.device_type = other.device_type, true)

)

-- what its own workbook says against a row: nobody knows whether it is meant
select
    candidates.source_row_id,
    reported.held_as as rule,
    1 as precedence
from candidates
inner join reported on candidates.source_row_id = reported.source_row_id
where reported.held_as is not null
union all
select
    candidates.source_row_id,
    'aggregate_overlaps_incident_rows' as rule,
    1 as precedence
from candidates
inner join beside_rows on candidates.source_row_id = beside_rows.source_row_id
union all
select
    candidates.source_row_id,
    'aggregate_overlaps_aggregate' as rule,
    2 as precedence
from candidates
inner join parts on candidates.source_row_id = parts.source_row_id
inner join overlapping on parts.staging_row_id = overlapping.staging_row_id
union all
select
    candidates.source_row_id,
    'aggregate_contradicts_itself' as rule,
    3 as precedence
from candidates
inner join parts on candidates.source_row_id = parts.source_row_id
where parts.contradicts_itself
union all
-- what somebody else set off is no casualty of the Monitor, whatever the device is called
select
    candidates.source_row_id,
    'command_detonated' as rule,
    4 as precedence
from candidates
inner join reported on candidates.source_row_id = reported.source_row_id
where reported.activation = 'command'
union all
-- a mine made in a factory is set off by its victim, an improvised device may not be
select
    candidates.source_row_id,
    'activation_unknown' as rule,
    5 as precedence
from candidates
inner join reported on candidates.source_row_id = reported.source_row_id
where
    reported.activation = 'unknown'
    and reported.device_type in ('improvised_mine', 'antipersonnel_or_improvised_mine')
    and reported.held_as is distinct from 'activation_unknown'
union all
-- recorded, not estimated, unless an editor includes it; a total that is one waits for nobody
select
    candidates.source_row_id,
    'estimate' as rule,
    6 as precedence
from candidates
inner join reported on candidates.source_row_id = reported.source_row_id
where reported.record_kind = 'casualties' and reported.people_qualifier = 'estimate'
union all
-- a bare "cluster munition" says nothing about attack or remnant
select
    candidates.source_row_id,
    'cluster_munition_cause_unknown' as rule,
    -- after sources that overlap: the cluster tables take what waits for its cause alone
    10 as precedence
from candidates
inner join reported on candidates.source_row_id = reported.source_row_id
where reported.device_type = 'cluster_munition'
order by source_row_id, precedence
