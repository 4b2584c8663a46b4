-- title: Sources of casualties of cluster munition attacks, and whether each counts
-- grain: one row per area, incident year and source with attacks that are not left out
-- key: area, incident_year, source
-- form: view
-- note: one source alone counts; of several only those that source_use names for the record kind
--   cluster_munition_attacks
-- note: an overlap that nobody decided is held whole: to pick one of the sources would be a guess
-- note: a source that gives no number of people, or an estimate alone, is compared with none, and
--   so are attacks of several years
-- area: where the attacks happened
-- incident_year: calendar year of the attacks
-- source: code of the source
-- rows: its rows
-- people: its people
-- not_counted: why its rows are not counted; null when they are
with

by_source as (

    select
        area,
        incident_year,
        source,
        count(distinct source_row_id) as rows,
        cast(coalesce(sum(people), 0) as bigint) as people
    from core.cluster_attack_candidates
    where left_out is null and not is_of_several_years
    group by all

)

select
    by_source.*,
    uses.use,
    source_verdict(
        uses.use,
        by_source.people > 0,
        bool_or(uses.use is not null) over of_year,
        count(*) filter (where by_source.people > 0) over of_year
    ) as not_counted,
    uses.source_use
from by_source
-- most areas have one source, which needs no decision
left join core.casualty_source_uses as uses
    on
        uses.kind = 'cluster_munitions'
        and by_source.area = uses.area
        and by_source.incident_year = uses.incident_year
        and by_source.source = uses.source
window of_year as (partition by by_source.area, by_source.incident_year)
