-- title: What editors decided to use each source of casualties for
-- grain: one row per kind of casualties, source that a decision names, and year of its area
-- key: kind, area, incident_year, source
-- note: a decision for the year comes before one for all years
-- kind: mine_erw, or cluster_munitions for attacks
-- area: where the incidents happened
-- source: code of the source
-- use: primary, supplement or not_used
with

years as (

    select
        area,
        incident_year
    from staging.casualties
    union
    select
        totals.area,
        periods.incident_year
    from staging.casualty_totals as totals
    inner join core.casualty_periods as periods using (source_row_id)
    union
    select
        attacks.area,
        periods.incident_year
    from staging.cluster_munition_attacks as attacks
    inner join core.casualty_periods as periods using (source_row_id)

)

select
    case source_use.record_kind when 'casualties' then 'mine_erw' else 'cluster_munitions' end
        as kind,
    years.area,
    years.incident_year,
    source_use.source,
    source_use.use,
    source_use.number as source_use
from decisions.source_use as source_use
inner join years
    on
        source_use.area = years.area
        and coalesce(source_use.incident_year, years.incident_year) = years.incident_year
where source_use.record_kind in ('casualties', 'cluster_munition_attacks')
qualify
    row_number() over (
        partition by
            source_use.record_kind,
            years.area,
            years.incident_year,
            source_use.source
        order by source_use.incident_year is null, source_use.number
    ) = 1
order by kind, years.area, years.incident_year, source_use.source
