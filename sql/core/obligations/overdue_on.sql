-- title: What is overdue on a day, as far as dated facts say so, with its source
-- grain: one row per treaty, State, obligation and due day
-- key: treaty, area, obligation, due_on
-- args: as_of [, known_as_of]
-- audience: public
-- note: never from absence; see core.obligation_classes and core.report_status
-- note: no finding of a violation: that is an editor's recorded decision with its source
-- treaty: mbt or ccm
-- area: the State
-- obligation: clearance, stockpile_destruction, initial_report or annual_report
-- due_on: last day on which it could be done in time
-- days_overdue: days from then to the as-of day
-- information_until: last day to which the information reaches
-- source: the source that reaches so far
with

obligations as (

    select * from core.obligation_classes('mbt', as_of, known_as_of)
    union all
    select * from core.obligation_classes('ccm', as_of, known_as_of)

),

reports as (

    select * from core.report_status('mbt', as_of, known_as_of)
    union all
    select * from core.report_status('ccm', as_of, known_as_of)

),

overdue as (

    select
        obligations.treaty,
        obligations.area,
        obligations.obligation,
        end_of_partial_date(obligations.last_known_deadline) as due_on,
        obligations.information_until
    from obligations
    where obligations.class = 'passed_not_completed'
    union all
    select
        reports.treaty,
        reports.area,
        reports.report || '_report' as obligation,
        reports.due_on,
        reports.information_until
    from reports
    where reports.status = 'missing'

),

sources as (

    select
        facts.treaty,
        facts.area,
        facts.obligation,
        facts.information_until as reaches_until,
        -- of two sources of one day the one that names a deadline
        facts.deadline_on is not null as names_it,
        facts.known_by,
        facts.source
    from core.obligation_facts as facts
    union all
    select
        facts.treaty,
        facts.area,
        facts.report || '_report' as obligation,
        coalesce(facts.information_until, facts.happened_from - 1) as reaches_until,
        true as names_it,
        facts.known_by,
        facts.source
    from core.report_facts as facts

)

select
    overdue.treaty,
    overdue.area,
    overdue.obligation,
    overdue.due_on,
    date_diff('day', overdue.due_on, as_of) as days_overdue,
    overdue.information_until,
    coalesce(
        min(sources.source) filter (where sources.names_it), min(sources.source)
    ) as source
from overdue
-- every overdue obligation has a source; were there none, it would still be shown
left join sources
    on
        overdue.treaty = sources.treaty
        and overdue.area = sources.area
        and overdue.obligation = sources.obligation
        and overdue.information_until = sources.reaches_until
        and sources.known_by <= coalesce(cast(known_as_of as date), date '9999-12-31')
group by
    overdue.treaty,
    overdue.area,
    overdue.obligation,
    overdue.due_on,
    overdue.information_until
order by overdue.treaty, overdue.area, overdue.obligation, overdue.due_on
