-- title: Casualties of cluster munition attacks, each counted or held with a reason
-- grain: one row of core.cluster_attack_candidates
-- key: source_row_id, outcome
-- note: inclusions and source_use decide as of casualties; two sources are never simply added
-- note: attacks of several years are held, for no year can be told its share; to include them does
--   not release them
-- note: an estimate counts only where an inclusion names its row, and else is kept with its size
-- record_kind: cluster_munition_attacks, under which its sources are decided
-- area: where it happened
-- incident_year: calendar year of the attack; of attacks of several years the last one
-- first_year: the same; of attacks of several years the first one
-- people: number of people; null where the sender did not give it, or only an estimate that no
--   inclusion names
-- estimate: an estimate of them that is not counted; null when there is none
-- is_at_least: true when the number is a lower bound
-- not_counted: null when the row is in the cluster tables, else the reason
-- inclusion: number of the decision in decisions.inclusions that settled it
with

sources as (

    select * from core.cluster_attack_sources
    where not_counted is not null

),

ruled as (

    select
        candidates.source_row_id,
        candidates.record_kind,
        candidates.source,
        candidates.is_synthetic,
        candidates.area,
        candidates.incident_year,
        candidates.first_year,
        candidates.outcome,
        candidates.people,
        candidates.estimate,
        candidates.is_at_least,
        candidates.is_about,
        candidates.left_out,
        candidates.inclusion,
        case
            when candidates.left_out is not null then null
            when candidates.is_of_several_years then 'aggregate_of_several_years'
            when not candidates.is_included then sources.not_counted
        end as rule
    from core.cluster_attack_candidates as candidates
    -- most areas have one source
    left join sources
        on
            candidates.area = sources.area
            and candidates.incident_year = sources.incident_year
            and candidates.source = sources.source

)

select
    ruled.source_row_id,
    ruled.record_kind,
    ruled.source,
    ruled.is_synthetic,
    ruled.area,
    ruled.incident_year,
    ruled.first_year,
    ruled.outcome,
    ruled.people,
    ruled.estimate,
    ruled.is_at_least,
    ruled.is_about,
    coalesce(
        ruled.left_out,
        settled_by(ruled.rule, inclusions.decision, inclusions.reason_code),
        case when ruled.estimate is not null then 'estimate' end
    ) as not_counted,
    coalesce(ruled.inclusion, inclusions.inclusion) as inclusion
from ruled
-- most rules are not overruled
left join core.casualty_inclusions as inclusions
    on
        ruled.source_row_id = inclusions.source_row_id
        and ruled.rule = inclusions.held_as
order by ruled.source_row_id, ruled.outcome
