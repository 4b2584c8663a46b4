-- title: Recorded casualties of cluster munitions, by cause
-- grain: one row per staging row and outcome
-- key: source_row_id, outcome
-- form: view
-- note: people of areas and years of which nothing but late rows came are in
--   core.late_cluster_munition_casualties, for they are no figure of the year
-- area: where it happened
-- incident_year: calendar year of the incident
-- cause: attack, remnant or unknown
-- people: number of people; null where the sender did not give it, or only an estimate
-- is_at_least: true when the number is a lower bound
-- is_about: true when it is an estimate that an editor includes
select *
from core.counted_cluster_munition_casualties as counted
-- most years came in their own season
anti join core.late_cluster_munition_years as late
    on
        counted.area = late.area
        and counted.incident_year = late.incident_year
        and (counted.cause = 'attack') = late.is_of_attacks
