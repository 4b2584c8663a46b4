-- title: The share of killed is near that of the area's other years
-- severity: warning
-- fix: ask the source whether killed and injured changed places, or a list of deaths came in
with

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
    group by all

),

compared as (

    select
        area,
        counts.year,
        counts.vintage,
        counts.basis,
        counts.killed,
        counts.injured,
        pct(counts.killed, counts.killed + counts.injured) as percent_killed,
        pct(sum(other.killed), sum(other.killed) + sum(other.injured))
            as percent_killed_in_other_years
    from counts
    inner join counts as other using (area)
    where
        counts.year <> other.year
        and counts.killed + counts.injured >= 20
        and other.killed + other.injured > 0
    group by
        area,
        counts.year,
        counts.vintage,
        counts.basis,
        counts.killed,
        counts.injured
    having count(distinct other.year) >= 3

)

select
    compared.area,
    compared.year,
    compared.vintage,
    compared.killed,
    compared.injured,
    compared.percent_killed,
    compared.percent_killed_in_other_years
from compared
-- most shares were judged by nobody; a verdict is of what was recorded
anti join core.suspect_values as verdicts
    on
        compared.area = verdicts.area
        and compared.year = verdicts.incident_year
        and compared.basis = 'recorded'
        and verdicts.suspicion = 'killed_far_from_history'
        and verdicts.verdict = 'accepted'
where abs(compared.percent_killed - compared.percent_killed_in_other_years) > 40
order by compared.area, compared.year, compared.vintage
