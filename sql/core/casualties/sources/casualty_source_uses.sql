-- title: What editors decided to use each source of casualties for
-- grain: one row per area, incident year and source that a decision names
-- key: area, incident_year, source
-- note: a decision for the year comes before one for all years
-- area: where the incidents happened
-- source: code of the source
-- use: primary, supplement or not_used
with

by_source as (

    select distinct
        area,
        incident_year,
        source
    from core.casualty_candidates
    where left_out is null

),

source_use as (

    select * from decisions.source_use
    where record_kind = 'casualties'

),

ranked as (

    select
        by_source.area,
        by_source.incident_year,
        by_source.source,
        source_use.use,
        source_use.number as source_use,
        row_number() over (
            partition by by_source.area, by_source.incident_year, by_source.source
            order by source_use.incident_year is null, source_use.number
        ) as position
    from by_source
    inner join source_use
        on
            by_source.area = source_use.area
            and by_source.source = source_use.source
            and coalesce(source_use.incident_year, by_source.incident_year)
            = by_source.incident_year

)

select
    area,
    incident_year,
    source,
    use,
    source_use
from ranked
where position = 1
order by area, incident_year, source
