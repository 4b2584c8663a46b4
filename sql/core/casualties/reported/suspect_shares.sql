-- title: Areas and years in which far more or fewer were killed than in the area's other years
-- grain: one row per area and year
-- key: subject
-- note: of twenty and more people of known outcome, against three other years at least, as counted
--   and as printed
-- suspicion: killed_far_from_history
-- subject: area and year
-- area: where the incidents happened
-- source: null, for several have a part in it
-- people: people of known outcome
-- explanation: what is hard to believe
-- value: what was said, of which a fingerprint is made
with

outcomes as (

    select
        area,
        incident_year,
        coalesce(sum(people) filter (where outcome = 'killed'), 0) as killed,
        coalesce(sum(people) filter (where outcome = 'injured'), 0) as injured
    from core.counted_casualties
    group by all

),

history as (

    select * from outcomes
    union all by name
    select
        area,
        casualty_year as incident_year,
        max(value) filter (where measure = 'casualties_killed') as killed,
        max(value) filter (where measure = 'casualties_injured') as injured
    from core.printed_area_casualties
    group by all

)

select
    'killed_far_from_history' as suspicion,
    outcomes.area || ' ' || outcomes.incident_year as subject,
    outcomes.area,
    outcomes.incident_year,
    cast(null as varchar) as source,
    cast(outcomes.killed + outcomes.injured as bigint) as people,
    pct(outcomes.killed, people)
    || '% of those of known outcome were killed, in '
    || count(distinct history.incident_year) || ' other years '
    || pct(sum(history.killed), sum(history.killed) + sum(history.injured)) || '%'
        as explanation,
    concat_ws(
        '|', outcomes.area, outcomes.incident_year, outcomes.killed, outcomes.injured
    ) as value
from outcomes
inner join history
    on
        outcomes.area = history.area
        and outcomes.incident_year <> history.incident_year
        and history.killed + history.injured > 0
where outcomes.killed + outcomes.injured >= 20
group by outcomes.area, outcomes.incident_year, outcomes.killed, outcomes.injured
having
    count(distinct history.incident_year) >= 3
    and abs(
        pct(outcomes.killed, outcomes.killed + outcomes.injured)
        - pct(sum(history.killed), sum(history.killed) + sum(history.injured))
    ) > 40
order by subject
