-- title: Casualty rows that a rule holds for what they are
-- grain: one row per row and rule
-- key: source_row_id, rule
-- form: view
-- note: sources that overlap are the rule of core.casualty_sources
-- note: a total waits no more for rows once each source of them is decided, as
--   core.casualty_totals_beside_rows tells; an inclusion does not release it
-- note: a row that says nothing of activation is held for none; one that says it in a word nobody
--   knows is held whatever its device
-- source_row_id: receipt, sheet and Excel row; of a total also the column
-- rule: the reason for which it is held
-- precedence: which reason is told first, from 1
with

beside_rows as (

    select distinct source_row_id from core.casualty_totals_beside_rows
    where absorption is null

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
    from core.casualty_total_parts as parts
    inner join core.casualty_candidates as candidates using (source_row_id)
    where candidates.left_out is null

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

select
    candidates.source_row_id,
    told.rule,
    told.precedence
from core.casualty_candidates as candidates
inner join core.reported_casualties as reported using (source_row_id)
-- only totals have parts
left join core.casualty_total_parts as parts using (source_row_id)
-- most rows are no total that waits for rows
left join beside_rows using (source_row_id)
-- nor one that overlaps another
left join overlapping on parts.staging_row_id = overlapping.staging_row_id
cross join lateral (values
    -- what its own workbook says against a row: nobody knows whether it is meant
    (reported.held_as, 1, reported.held_as is not null),
    ('aggregate_overlaps_incident_rows', 1, beside_rows.source_row_id is not null),
    ('aggregate_overlaps_aggregate', 2, overlapping.staging_row_id is not null),
    ('aggregate_contradicts_itself', 3, parts.contradicts_itself),
    -- what somebody else set off is no casualty of the Monitor, whatever the device is called
    ('command_detonated', 4, reported.activation = 'command'),
    -- a mine made in a factory is set off by its victim, an improvised device may not be
    (
        'activation_unknown',
        5,
        reported.activation = 'unknown'
        and reported.device_type in ('improvised_mine', 'antipersonnel_or_improvised_mine')
        and reported.held_as is distinct from 'activation_unknown'
    ),
    -- recorded, not estimated, unless an editor includes it; a total that is one waits for nobody
    (
        'estimate',
        6,
        reported.record_kind = 'casualties' and reported.people_qualifier = 'estimate'
    ),
    -- a bare "cluster munition" says nothing about attack or remnant; after sources that overlap,
    -- for the cluster tables take what waits for its cause alone
    ('cluster_munition_cause_unknown', 10, reported.device_type = 'cluster_munition')
) as told (rule, precedence, holds)
where candidates.left_out is null and told.holds
