-- title: Reported casualties of the data year's workbooks, each counted or held with a reason
-- grain: one row of core.reported_casualties
-- key: source_row_id
-- note: two rows of one source are never merged, however equal they look
-- note: decided before any rule: superseded, after the data year, inclusions (row before block)
-- note: then rules propose: core.casualty_rules, and core.casualty_sources of sources that overlap
-- note: what a rule holds stays held until an inclusion or source_use decides it
-- note: a total that counts and absorbs rows does so by its residual, core.casualty_residuals
-- note: what several rules hold counts when each of them is decided
-- source_row_id: receipt, sheet and Excel row; of a total also the column
-- record_kind: casualties or casualty_totals
-- receipt: the arrival of the workbook
-- source: code of the source that sent it
-- is_synthetic: true for synthetic sample data
-- area: where the incident happened
-- row_kind: individual, incident, aggregate or residual
-- incident_year: calendar year of the incident
-- incident_month: month of the incident; null when not reported
-- people: number of people
-- people_qualifier: exact, at_least or estimate
-- outcome: killed, injured or unknown
-- civilian_status: civilian, military, deminer or unknown
-- age_group: child, adult or unknown
-- sex: male, female or unknown
-- device_type: term of the vocabulary device_type
-- not_counted: null when the row is counted, else the reason
-- inclusion: number of the decision in decisions.inclusions that settled it
with

reported as (

    select * from core.reported_casualties

),

candidates as (

    select * from core.casualty_candidates

),

sources as (

    select * from core.casualty_sources
    where not_counted is not null

),

inclusions as (

    select * from core.casualty_inclusions

),

rules as (

    select
        source_row_id,
        rule,
        precedence
    from core.casualty_rules
    union all
    select
        candidates.source_row_id,
        sources.not_counted as rule,
        -- a source that is not used waits for nothing else
        case when sources.not_counted = 'source_not_used' then 0 else 9 end as precedence
    from candidates
    inner join sources
        on
            candidates.area = sources.area
            and candidates.incident_year = sources.incident_year
            and candidates.source = sources.source
    where candidates.left_out is null

),

settled as (

    select
        rules.source_row_id,
        rules.precedence,
        inclusions.inclusion,
        settled_by(rules.rule, inclusions.decision, inclusions.reason_code) as not_counted
    from rules
    -- most rules are not overruled
    left join inclusions
        on
            rules.source_row_id = inclusions.source_row_id
            and rules.rule = inclusions.held_as

),

ranked as (

    select
        source_row_id,
        inclusion,
        not_counted,
        row_number() over (
            partition by source_row_id
            order by not_counted is null, precedence
        ) as position
    from settled

)

select
    reported.source_row_id,
    reported.record_kind,
    reported.receipt,
    candidates.source,
    candidates.is_synthetic,
    reported.area,
    reported.row_kind,
    reported.incident_year,
    reported.incident_month,
    reported.people,
    reported.people_qualifier,
    reported.outcome,
    reported.civilian_status,
    reported.age_group,
    reported.sex,
    reported.device_type,
    case
        when candidates.left_out is not null then candidates.left_out
        when not candidates.is_included then ranked.not_counted
    end as not_counted,
    coalesce(candidates.inclusion, ranked.inclusion) as inclusion
from reported
inner join candidates on reported.source_row_id = candidates.source_row_id
-- most rows are held by no rule
left join ranked
    on
        reported.source_row_id = ranked.source_row_id
        and ranked.position = 1
order by reported.source_row_id
