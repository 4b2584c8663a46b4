-- title: What every reported row is by itself: counted, or held with a reason
-- grain: one row of core.reported_casualties
-- key: source_row_id
-- note: decided before any rule: superseded, after the data year, inclusions (row before block)
-- note: then rules propose: core.casualty_rules, and core.casualty_sources of sources that overlap
-- note: what a rule holds stays held until an inclusion or source_use decides it; a total beside
--   rows until absorptions do, whatever an inclusion says
-- note: what several rules hold counts when each of them is decided
-- source_row_id: receipt, sheet and Excel row; of a total also the column
-- device_type: as reported, but for a bare "cluster munition" that is included: to include it says
--   remnant
-- not_counted: null when the row is counted, else the reason
-- inclusion: number of the decision in decisions.inclusions that settled it
with

proposed as (

    select * from core.casualty_rules
    union all by name
    select
        candidates.source_row_id,
        case
            when candidates.row_kind = 'aggregate' then sources.totals_not_counted
            else sources.not_counted
        end as rule,
        -- a source that is not used waits for nothing else
        case when sources.not_counted = 'source_not_used' then 0 else 9 end as precedence
    from core.casualty_candidates as candidates
    inner join core.casualty_sources as sources using (area, incident_year, source)
    where candidates.left_out is null

),

settled as (

    select
        proposed.source_row_id,
        proposed.precedence,
        inclusions.inclusion,
        settled_by(proposed.rule, inclusions.decision, inclusions.reason_code) as reason
    from proposed
    -- most rules are not overruled
    left join core.casualty_inclusions as inclusions
        on
            proposed.source_row_id = inclusions.source_row_id
            and proposed.rule = inclusions.held_as
    where proposed.rule is not null

),

-- of several rules the first that still holds
held as (

    select
        source_row_id,
        inclusion,
        reason,
        bool_or(reason = 'aggregate_overlaps_incident_rows') over of_row as is_beside_rows,
        max(reason) filter (
            where reason in (
                'above_limit',
                'command_detonated',
                'activation_unknown',
                'estimate',
                'cluster_munition_cause_unknown'
            )
        ) over of_row as held_as_what_it_is
    from settled
    window of_row as (partition by source_row_id)
    qualify
        row_number() over (partition by source_row_id order by reason is null, precedence) = 1

)

select
    source_row_id,
    case
        when candidates.left_out is not null then candidates.left_out
        when not candidates.is_included then held.reason
        -- who speaks of a whole source says nothing of what set off one device
        when candidates.is_included_in_a_block and held.held_as_what_it_is is not null
            then held.held_as_what_it_is
        when held.is_beside_rows then 'aggregate_overlaps_incident_rows'
    end as not_counted,
    coalesce(candidates.inclusion, held.inclusion) as inclusion,
    case
        when reported.device_type = 'cluster_munition' and not_counted is null then 'submunition'
        else reported.device_type
    end as device_type
from core.reported_casualties as reported
inner join core.casualty_candidates as candidates using (source_row_id)
-- most rows are held by no rule
left join held using (source_row_id)
order by source_row_id
