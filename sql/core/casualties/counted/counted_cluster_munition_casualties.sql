-- title: Recorded casualties of cluster munitions that count, of every year, by cause
-- grain: one row per staging row and outcome
-- key: source_row_id, outcome
-- note: attack: attacks that are confirmed or strongly indicated; never in mine/ERW totals
-- note: of attacks that several sources tell of only those count that source_use names
-- note: remnant: unexploded submunitions, the same people as in the mine/ERW totals
-- note: unknown: a bare "cluster munition" held for its cause alone; to include it makes it a
--   remnant, to exclude it with the reason attack an attack
-- note: a count the sender did not give is missing, not zero: the row is then a lower bound; so is
--   an attack's whose count is an estimate that is left out
-- area: where it happened
-- incident_year: calendar year of the incident
-- cause: attack, remnant or unknown
-- people: number of people; null where the sender did not give it, or only an estimate
-- is_at_least: true when the number is a lower bound
-- is_about: true when it is an estimate that an editor includes
with

attacks as (

    select * from core.cluster_attack_rows
    where not_counted is null or not_counted = 'estimate'

),

casualties as (

    select * from core.casualty_rows
    where
        (not_counted is null and device_type = 'submunition')
        or not_counted = 'cluster_munition_cause_unknown'

)

select
    source_row_id,
    source,
    is_synthetic,
    area,
    incident_year,
    'attack' as cause,
    outcome,
    people,
    is_at_least,
    is_about
from attacks
union all
select
    source_row_id,
    source,
    is_synthetic,
    area,
    incident_year,
    case device_type when 'submunition' then 'remnant' else 'unknown' end as cause,
    outcome,
    people,
    people_qualifier = 'at_least' as is_at_least,
    people_qualifier = 'estimate' as is_about
from casualties
order by 1, 7
