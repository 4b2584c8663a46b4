-- title: Casualties that are held: not counted until an editor decides
-- grain: one row per area, incident year, source, record kind and reason
-- key: area, incident_year, source, record_kind, reason
-- note: superseded, excluded, not used, merged, after the data year, estimates and attacks that
--   are only alleged are decided, not held; versions of a workbook are in core.versions_to_decide,
--   for their people are told several times
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

negative as (

    select * from core.casualty_residuals
    where is_negative

),

waiting as (

    select
        casualties.area,
        casualties.incident_year,
        casualties.source,
        casualties.record_kind,
        case
            when negative.source_row_id is null then casualties.not_counted
            else 'residual_is_negative'
        end as not_counted,
        casualties.people,
        casualties.people_qualifier,
        casualties.outcome
    from core.casualty_rows as casualties
    -- most rows are no total that is smaller than the rows it holds
    left join negative on casualties.source_row_id = negative.source_row_id
    union all
    select
        area,
        incident_year,
        source,
        record_kind,
        not_counted,
        coalesce(people, 0) as people,
        case when is_about then 'estimate' when is_at_least then 'at_least' else 'exact' end
            as people_qualifier,
        outcome
    from core.cluster_attack_rows

),

held as (

    select
        area,
        incident_year,
        source,
        record_kind,
        not_counted,
        people,
        people_qualifier,
        outcome
    from waiting
    where
        not_counted not in (
            'superseded_by_a_later_workbook',
            'version_not_decided',
            'after_the_data_year',
            'source_not_used',
            'merged_into_another_row',
            'attack_is_alleged'
        )
        -- of people it waits for an editor
        and not (not_counted = 'estimate' and record_kind <> 'casualties')
        and not starts_with(not_counted, 'excluded_by_decision:')

)

select
    area,
    incident_year,
    source,
    record_kind,
    not_counted as reason,
    count(*) as rows,
    cast(sum(people) as bigint) as people,
    cast(coalesce(sum(people) filter (where outcome = 'killed'), 0) as bigint) as killed,
    cast(coalesce(sum(people) filter (where outcome = 'injured'), 0) as bigint) as injured,
    cast(coalesce(sum(people) filter (where outcome = 'unknown'), 0) as bigint) as unknown,
    total_qualifier(
        bool_or(people_qualifier = 'at_least'), bool_or(people_qualifier = 'estimate'), false
    ) as qualifier
from held
group by area, incident_year, source, record_kind, not_counted
order by people desc, area, incident_year, source, record_kind, reason
