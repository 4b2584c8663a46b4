-- title: The share of killed is near that of the area's other years
-- severity: warning
-- fix: ask the source whether killed and injured changed places, or a list of deaths came in
with

verdicts as (

    select * from core.suspect_values
    where suspicion = 'killed_far_from_history' and verdict = 'accepted'

),

counts as (

    select
        area,
        year,
        vintage,
        basis,
        max(count) filter (where measure = 'killed') as killed,
        max(count) filter (where measure = 'injured') as injured
    from publish.area_casualty_profile
    where measure in ('killed', 'injured')
    group by area, year, vintage, basis

),

compared as (

    select
        counts.area,
        counts.year,
        counts.vintage,
        counts.basis,
        counts.killed,
        counts.injured,
        sum(other.killed) as other_killed,
        sum(other.injured) as other_injured,
        count(distinct other.year) as other_years
    from counts
    inner join counts as other
        on
            counts.area = other.area
            and counts.year <> other.year
            and other.killed + other.injured > 0
    where counts.killed + counts.injured >= 20
    group by
        counts.area,
        counts.year,
        counts.vintage,
        counts.basis,
        counts.killed,
        counts.injured

)

select
    compared.area,
    compared.year,
    compared.vintage,
    compared.killed,
    compared.injured,
    pct(compared.killed, compared.killed + compared.injured) as percent_killed,
    pct(compared.other_killed, compared.other_killed + compared.other_injured)
        as percent_killed_in_other_years
from compared
-- most shares were judged by nobody; a verdict is of what was recorded
left join verdicts
    on
        compared.area = verdicts.area
        and compared.year = verdicts.incident_year
        and compared.basis = 'recorded'
where
    compared.other_years >= 3
    and abs(
        pct(compared.killed, compared.killed + compared.injured)
        - pct(compared.other_killed, compared.other_killed + compared.other_injured)
    ) > 40
    and verdicts.subject is null
order by compared.area, compared.year, compared.vintage
