-- title: Recorded casualties of cluster munitions of whose year nothing but late rows came
-- grain: one row per staging row and outcome
-- key: source_row_id, outcome
-- form: view
-- note: late rows were sent for a later data year than the one they are of: they say who was hit,
--   and nothing of how many were
-- area: where it happened
-- incident_year: calendar year of the incident
-- cause: attack, remnant or unknown
-- people: number of people; null where the sender did not give it, or only an estimate
-- is_at_least: true when the number is a lower bound
-- is_about: true when it is an estimate that an editor includes
select *
from core.counted_cluster_munition_casualties as counted
semi join core.late_cluster_munition_years as late
    on
        counted.area = late.area
        and counted.incident_year = late.incident_year
        and (counted.cause = 'attack') = late.is_of_attacks
