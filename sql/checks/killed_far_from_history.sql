-- title: The share of killed is near that of the area's other years
-- severity: warning
-- fix: ask the source whether killed and injured changed places, or a list of deaths came in
with

counts as (

    select
        area,
        year,
        vintage,
        max(count) filter (where measure = 'killed') as killed,
        max(count) filter (where measure = 'injured') as injured
    from publish.area_casualty_profile
    where measure in ('killed', 'injured')
    group by area, year, vintage

),

compared as (

    select
        counts.area,
        counts.year,
        counts.vintage,
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
    group by counts.area, counts.year, counts.vintage, counts.killed, counts.injured

)

select
    area,
    year,
    vintage,
    killed,
    injured,
    pct(killed, killed + injured) as percent_killed,
    pct(other_killed, other_killed + other_injured) as percent_killed_in_other_years
from compared
where
    other_years >= 3
    and abs(
        pct(killed, killed + injured) - pct(other_killed, other_killed + other_injured)
    ) > 40
order by area, year, vintage
