-- title: Sources of casualties that wait for a decision which of them counts
-- grain: one row per area, incident year, record kind and source
-- key: area, incident_year, record_kind, source
-- note: casualty_totals are decided as casualties: one line speaks of both
-- area: where the incidents happened
-- record_kind: casualties (mine/ERW) or cluster_munition_attacks
-- source: code of the source
-- rows: its rows
-- people: its people
-- people_of_all_sources: people of all sources of the area, year and kind that wait
with

sources as (

    select
        area,
        incident_year,
        'casualties' as record_kind,
        source,
        rows,
        people,
        -- what holds its rows holds its totals
        coalesce(not_counted, totals_not_counted) as not_counted
    from core.casualty_sources
    union all
    select
        area,
        incident_year,
        'cluster_munition_attacks' as record_kind,
        source,
        rows,
        people,
        not_counted
    from core.cluster_attack_sources

)

select
    area,
    incident_year,
    record_kind,
    source,
    rows,
    people,
    cast(
        sum(people) over (partition by area, incident_year, record_kind) as bigint
    ) as people_of_all_sources
from sources
where not_counted in ('undecided_source_overlap', 'source_use_undecided')
order by
    people_of_all_sources desc,
    area,
    incident_year,
    record_kind,
    people desc,
    source
