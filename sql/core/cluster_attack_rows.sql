-- title: Casualties of cluster munition attacks, each counted or held with a reason
-- grain: one row of core.cluster_attack_candidates
-- key: source_row_id, outcome
-- note: inclusions and source_use decide as of casualties; two sources are never simply added
-- source_row_id: receipt, sheet and Excel row
-- record_kind: cluster_munition_attacks, under which its sources are decided
-- source: code of the source that sent it
-- is_synthetic: true for synthetic sample data
-- area: where it happened
-- incident_year: calendar year of the attack, or of the first of several
-- outcome: killed, injured or unknown
-- people: number of people; null where the sender did not give it
-- is_at_least: true when the number is a lower bound
-- not_counted: null when the row is in the cluster tables, else the reason
-- inclusion: number of the decision in decisions.inclusions that settled it
with

candidates as (

    select * from core.cluster_attack_candidates

),

sources as (

    select * from core.cluster_attack_sources
    where not_counted is not null

),

inclusions as (

    select * from core.casualty_inclusions

)

select
    candidates.source_row_id,
    candidates.record_kind,
    candidates.source,
    candidates.is_synthetic,
    candidates.area,
    candidates.incident_year,
    candidates.outcome,
    candidates.people,
    candidates.is_at_least,
    case
        when candidates.left_out is not null then candidates.left_out
        when candidates.is_included then null
        else settled_by(sources.not_counted, inclusions.decision, inclusions.reason_code)
    end as not_counted,
    coalesce(candidates.inclusion, inclusions.inclusion) as inclusion
from candidates
-- most areas have one source
left join sources
    on
        candidates.left_out is null
        and candidates.area = sources.area
        and candidates.incident_year = sources.incident_year
        and candidates.source = sources.source
-- most rules are not overruled
left join inclusions
    on
        candidates.source_row_id = inclusions.source_row_id
        and sources.not_counted = inclusions.held_as
order by candidates.source_row_id, candidates.outcome
