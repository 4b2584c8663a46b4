-- title: What an area's casualties of a year rest on: prints, sources, decisions, recording
-- grain: one row per area, year, kind and reason
-- key: area, year, kind, reason
-- note: internal, for editors; beside analysis.area_casualty_comparison
-- note: counted and not_counted rows together are all that was sent
-- year: calendar year of the incidents
-- kind: print, counted, not_counted, residual, decision or recording
-- position: order of the kinds
-- reason: the print, the source, why its rows do not count, the decision or the change
-- people: people in question; blank where the reason is about none
-- killed: of them killed
-- injured: of them injured
-- unknown: of them of unknown survival
with

prints as (

    select * from core.printed_figures
    where
        series in ('LM', 'country profile')
        and scope = 'area'
        and measure = 'casualties_total'
        and dimension is null
        and base_note is null
        and not_used is null
        and period_from = period_to
        and length(period_to) = 4

),

left_out as (

    select * from core.casualty_rows
    where not_counted is not null

)

select
    area,
    cast(period_to as integer) as year,
    'print' as kind,
    1 as position,
    concat_ws(' ', vintage, evidence) as reason,
    cast(max(value) as bigint) as people,
    cast(null as bigint) as killed,
    cast(null as bigint) as injured,
    cast(null as bigint) as unknown
from prints
group by area, period_to, vintage, evidence
union all
select
    area,
    incident_year as year,
    'counted' as kind,
    2 as position,
    format('{}, {}, {} rows', source, row_kind, count(*)) as reason,
    cast(sum(people) as bigint) as people,
    cast(coalesce(sum(people) filter (where outcome = 'killed'), 0) as bigint) as killed,
    cast(coalesce(sum(people) filter (where outcome = 'injured'), 0) as bigint) as injured,
    cast(coalesce(sum(people) filter (where outcome = 'unknown'), 0) as bigint) as unknown
from core.casualties
group by area, incident_year, source, row_kind
union all
select
    area,
    incident_year as year,
    'not_counted' as kind,
    3 as position,
    format('{}, {}, {} rows: {}', source, row_kind, count(*), not_counted) as reason,
    cast(sum(people) as bigint) as people,
    cast(coalesce(sum(people) filter (where outcome = 'killed'), 0) as bigint) as killed,
    cast(coalesce(sum(people) filter (where outcome = 'injured'), 0) as bigint) as injured,
    cast(coalesce(sum(people) filter (where outcome = 'unknown'), 0) as bigint) as unknown
from left_out
group by area, incident_year, source, row_kind, not_counted
union all
select
    area,
    incident_year as year,
    'residual' as kind,
    4 as position,
    format(
        '{}, {}: {} people less {} counted row by row leave {}{}',
        source,
        outcome,
        sum(people),
        sum(absorbed),
        sum(residual),
        case when bool_or(is_negative) then ', so the total is held' else '' end
    ) as reason,
    cast(null as bigint) as people,
    cast(null as bigint) as killed,
    cast(null as bigint) as injured,
    cast(null as bigint) as unknown
from core.casualty_residuals
group by area, incident_year, source, outcome
union all
select
    decided.area,
    decided.incident_year as year,
    'decision' as kind,
    5 as position,
    format(
        'decisions/{}:{} {} {} ({}): {}; {}, {}',
        decisions.file,
        decisions.line,
        decisions.kind,
        decisions.decision,
        decisions.reason_code,
        decisions.reason,
        decisions.author,
        decisions.decided_on
    ) as reason,
    cast(sum(decided.people) as bigint) as people,
    cast(coalesce(sum(decided.people) filter (where decided.outcome = 'killed'), 0) as bigint)
        as killed,
    cast(coalesce(sum(decided.people) filter (where decided.outcome = 'injured'), 0) as bigint)
        as injured,
    cast(coalesce(sum(decided.people) filter (where decided.outcome = 'unknown'), 0) as bigint)
        as unknown
from core.row_decisions as decisions
inner join core.casualty_rows as decided on decisions.source_row_id = decided.source_row_id
group by
    decided.area,
    decided.incident_year,
    decisions.file,
    decisions.line,
    decisions.kind,
    decisions.decision,
    decisions.reason_code,
    decisions.reason,
    decisions.author,
    decisions.decided_on
union all
select distinct
    area,
    break_year as year,
    'recording' as kind,
    6 as position,
    'recording of casualties changed: ' || replace(change, '_', ' ') as reason,
    cast(null as bigint) as people,
    cast(null as bigint) as killed,
    cast(null as bigint) as injured,
    cast(null as bigint) as unknown
from core.casualty_source_breaks
order by 1, 2 desc, 4, 5
