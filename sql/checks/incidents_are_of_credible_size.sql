-- title: No incident has more than 20 casualties
-- severity: warning
-- fix: ask the source; a mined bus is real, a month entered as one incident is not
with

casualties as (

    select
        casualties.area,
        casualties.incident_year,
        casualties.row_kind,
        coalesce(staged.receipt || '/' || staged.incident_key, casualties.source_row_id)
            as incident,
        casualties.people
    from core.casualties as casualties
    inner join staging.casualties as staged on casualties.source_row_id = staged.source_row_id
    where casualties.row_kind in ('individual', 'incident')

),

incidents as (

    select
        area,
        incident_year,
        incident,
        sum(people) as people
    from casualties
    group by area, incident_year, incident

)

select
    area,
    incident_year,
    people
from incidents
where people > 20
order by people desc, area, incident_year, incident
