-- title: Casualties of cluster munition attacks, each counted or held with a reason
-- grain: one row of core.cluster_attack_candidates
-- key: source_row_id, outcome
-- form: view
-- note: inclusions and source_use decide as of casualties; two sources are never simply added
-- note: attacks of several years are held, for no year can be told its share; to include them does
--   not release them
-- note: an estimate counts only where an inclusion names its row, and else is kept with its size
-- receipt: the arrival of the workbook
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

ruled as (

    select
        candidates.*,
        case
            when candidates.left_out is not null then null
            when candidates.is_of_several_years then 'aggregate_of_several_years'
            when not candidates.is_included then sources.not_counted
        end as rule
    from core.cluster_attack_candidates as candidates
    -- what is of several years has no sources to compare
    left join core.cluster_attack_sources as sources using (area, incident_year, source)

)

select
    ruled.* exclude (is_of_several_years, is_included, left_out, inclusion, rule),
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
