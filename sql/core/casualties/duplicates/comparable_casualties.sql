-- title: Casualty rows that are compared with those of other sources
-- grain: one row per row of people in an area on which several sources report
-- key: source_row_id
-- sensitive: admin1, latitude, longitude
-- note: sources that are not used, and rows that are superseded or decided against, are left out
-- source: code of the source
-- area: where the incident happened
-- incident_year: calendar year of the incident
-- incident_month: its month
-- happened_on: its day; null when not reported
-- admin1: first-level administrative unit, in small letters without accents
-- latitude: degrees north; null unless both coordinates are decimal numbers
-- longitude: degrees east; null unless both coordinates are decimal numbers
-- device_family: mine or remnant; null where the source does not tell
-- occurrence: the how-manieth row of its source that says all this, from 1
with

candidates as (

    select * from core.casualty_candidates
    where left_out is null and record_kind = 'casualties'

),

sources as (

    select * from core.casualty_sources
    where not_counted is distinct from 'source_not_used'

),

shared_areas as (

    select area
    from sources
    group by area
    having count(distinct source) > 1

),

staged as (

    select * from staging.casualties
    where incident_month is not null

),

prepared as (

    select
        candidates.source_row_id,
        candidates.source,
        candidates.area,
        staged.incident_year,
        staged.incident_month,
        make_date(staged.incident_year, staged.incident_month, staged.incident_day) as happened_on,
        nullif(lower(trim(strip_accents(staged.admin1))), '') as admin1,
        degrees_of(staged.latitude, 90) as latitude,
        degrees_of(staged.longitude, 180) as longitude,
        staged.people,
        staged.outcome,
        staged.civilian_status,
        staged.age_group,
        staged.sex,
        staged.device_type,
        hash(
            candidates.source, candidates.area, staged.incident_year, staged.incident_month,
            staged.incident_day, staged.people, staged.outcome, staged.age_group, staged.sex
        ) as said
    from candidates
    inner join shared_areas on candidates.area = shared_areas.area
    inner join sources
        on
            candidates.area = sources.area
            and candidates.incident_year = sources.incident_year
            and candidates.source = sources.source
    inner join staged on candidates.source_row_id = staged.source_row_id

),

-- of most rows nothing else says the same
repeated as (

    select said from prepared
    group by said
    having count(*) > 1

),

numbered as (

    select
        *,
        1 as occurrence
    from prepared
    anti join repeated using (said)
    union all by name
    select
        *,
        row_number() over (
            partition by
                source,
                area,
                incident_year,
                incident_month,
                happened_on,
                admin1,
                latitude,
                longitude,
                people,
                outcome,
                civilian_status,
                age_group,
                sex,
                device_type
            order by source_row_id
        ) as occurrence
    from prepared
    semi join repeated using (said)

)

select
    source_row_id,
    source,
    area,
    incident_year,
    incident_month,
    happened_on,
    admin1,
    case when longitude is not null then latitude end as latitude,
    case when latitude is not null then longitude end as longitude,
    people,
    outcome,
    civilian_status,
    age_group,
    sex,
    device_type,
    device_family(device_type) as device_family,
    occurrence
from numbered
