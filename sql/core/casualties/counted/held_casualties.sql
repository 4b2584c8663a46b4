-- title: Casualties that are held: not counted until an editor decides
-- grain: one row per area, incident year, source, record kind and reason
-- key: area, incident_year, source, record_kind, reason
-- note: superseded, replaced, excluded, not used, merged, after the data year, estimates and
--   attacks that are only alleged are decided, not held; versions of a workbook are in
--   core.versions_to_decide, for their people are told several times
-- note: a total or attack of several years stands in its last one, until a decision excludes it
-- area: where the incidents happened
-- incident_year: calendar year of the incidents; of several years the last one
-- source: code of the source
-- record_kind: casualties (row by row), casualty_totals or cluster_munition_attacks
-- reason: why they are held
-- rows: number of rows; of totals and attacks one per outcome they give
-- people: people in these rows
-- unknown: people of unknown outcome, and those a total has beyond its parts
-- qualifier: exact, or about or at_least when a row says so
with

waiting as (

    select
        area,
        incident_year,
        source,
        record_kind,
        case
            -- a total that is smaller than the rows it holds
            when source_row_id in (
                select source_row_id from core.casualty_residuals where is_negative
            )
                then 'residual_is_negative'
            else not_counted
        end as reason,
        people,
        people_qualifier,
        outcome
    from core.casualty_rows
    union all by name
    select
        area,
        incident_year,
        source,
        record_kind,
        not_counted as reason,
        coalesce(attacks.people, 0) as people,
        case when is_about then 'estimate' when is_at_least then 'at_least' else 'exact' end
            as people_qualifier,
        outcome
    from core.cluster_attack_rows as attacks
    union all by name
    -- a later workbook that tells of nobody has no row that could wait
    select
        falls.area,
        falls.incident_year,
        falls.source,
        if(falls.record_kind = 'all', 'casualties', falls.record_kind) as record_kind,
        'fewer_than_before' as reason,
        0 as people,
        'exact' as people_qualifier,
        null as outcome
    from core.falls_in_force as falls
    where falls.waits and falls.people = 0

)

select
    area,
    incident_year,
    source,
    record_kind,
    reason,
    count(*) as rows,
    cast(sum(waiting.people) as bigint) as people,
    cast(coalesce(sum(waiting.people) filter (where outcome = 'killed'), 0) as bigint) as killed,
    cast(coalesce(sum(waiting.people) filter (where outcome = 'injured'), 0) as bigint) as injured,
    cast(coalesce(sum(waiting.people) filter (where outcome = 'unknown'), 0) as bigint) as unknown,
    total_qualifier(
        bool_or(people_qualifier = 'at_least'), bool_or(people_qualifier = 'estimate'), false
    ) as qualifier
from waiting
where
    reason not in (
        'superseded_by_a_later_workbook',
        'superseded_by_a_later_season',
        'replaced_by_a_late_row',
        'version_not_decided',
        'after_the_data_year',
        'source_not_used',
        'merged_into_another_row',
        'attack_is_alleged'
    )
    -- of people it waits for an editor
    and not (reason = 'estimate' and record_kind <> 'casualties')
    and not starts_with(reason, 'excluded_by_decision:')
group by all
order by people desc, area, incident_year, source, record_kind, reason
