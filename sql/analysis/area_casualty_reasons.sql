-- title: What an area's casualties of a year rest on: prints, sources, decisions, recording
-- grain: one row per area, year, kind and reason
-- key: area, year, kind, reason
-- note: internal, for editors; beside analysis.area_casualty_comparison
-- note: counted, late and not_counted rows together are all that was sent
-- year: calendar year of the incidents
-- kind: print, counted, late, not_counted, residual, decision or recording
-- position: order of the kinds
-- reason: the print, the source, why its rows do not count, the decision or the change
-- people: people in question; blank where the reason is about none
-- killed: of them killed
-- injured: of them injured
-- unknown: of them of unknown survival
with

-- rows of people that are in question, and what is said of them
in_question as (

    select
        area,
        incident_year,
        'counted' as kind,
        2 as position,
        source || ', ' || row_kind as said,
        null as why,
        outcome,
        people
    from core.casualties
    union all by name
    select
        area,
        incident_year,
        'late' as kind,
        3 as position,
        source || ', ' || row_kind as said,
        'sent for a later data year, and nothing else came of this one' as why,
        outcome,
        people
    from core.late_casualties
    union all by name
    select
        area,
        incident_year,
        'not_counted' as kind,
        3 as position,
        source || ', ' || row_kind as said,
        not_counted as why,
        outcome,
        people
    from core.casualty_rows
    where not_counted is not null
    union all by name
    select
        decided.area,
        decided.incident_year,
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
        ) as said,
        null as why,
        decided.outcome,
        decided.people
    from core.row_decisions as decisions
    inner join core.casualty_rows as decided using (source_row_id)

),

about_nobody as (

    select
        area,
        cast(period_to as integer) as year,
        'print' as kind,
        1 as position,
        concat_ws(' ', vintage, evidence) as reason,
        cast(max(value) as bigint) as people
    from core.printed_figures
    where
        series in ('LM', 'country profile')
        and scope = 'area'
        and measure = 'casualties_total'
        and dimension is null
        and base_note is null
        and not_used is null
        and period_from = period_to
        and length(period_to) = 4
    group by area, period_to, vintage, evidence
    union all by name
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
            if(bool_or(is_negative), ', so the total is held', '')
        ) as reason,
        null as people
    from core.casualty_residuals
    group by area, incident_year, source, outcome
    union all by name
    select distinct
        area,
        break_year as year,
        'recording' as kind,
        6 as position,
        'recording of casualties changed: ' || replace(change, '_', ' ') as reason,
        null as people
    from core.casualty_source_breaks

)

select
    area,
    incident_year as year,
    kind,
    position,
    if(
        kind = 'decision',
        said,
        format('{}, {} rows{}', said, count(*), coalesce(': ' || why, ''))
    ) as reason,
    cast(sum(people) as bigint) as people,
    coalesce(people_of(people, outcome, 'killed'), 0) as killed,
    coalesce(people_of(people, outcome, 'injured'), 0) as injured,
    coalesce(people_of(people, outcome, 'unknown'), 0) as unknown
from in_question
group by area, incident_year, kind, position, said, why
union all by name
select
    *,
    null as killed,
    null as injured,
    null as unknown
from about_nobody
order by 1, 2 desc, 4, 5
