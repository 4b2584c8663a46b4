-- title: On which field of the board every State stands with each of its dated obligations
-- grain: one row per State bound on the day and obligation
-- key: treaty, area, obligation
-- note: as core.obligation_classes, report_classes and retention_classes, and passed_judged where
--   the deadline has passed and an editor's recorded judgement of that obligation holds on the day
-- note: clearance and stockpiles on the edition's status day, reports on its reporting day
-- area: the State
-- obligation: clearance, stockpile_destruction, initial_report, annual_report or retention_report
-- class: the field
-- article: the provision
-- original_deadline: deadline by the text; of a report the day it is due
-- last_known_deadline: last deadline known to be granted by the day, else the original, as printed
-- completed_on: day, month or year of the completion, or of the report
-- information_until: last day to which information reaches; null of what is final
-- citation: title and address of the source that reaches so far, or says that it is done, or that
--   there is nothing to do
-- last_word_until: where it is not known what followed, last day to which any word reaches that
--   there is, or was, something to do; else null
-- last_word_citation: title and address of that source
-- is_synthetic: true where synthetic sample data say something on it
-- as_of: the day
with

on_status_day as (

    select * from core.obligation_classes('mbt', getvariable('as_of_status'))
    union all
    select * from core.obligation_classes('ccm', getvariable('as_of_status'))

),

on_reporting_day as (

    select * from core.report_classes('mbt', getvariable('as_of_reporting'))
    union all
    select * from core.report_classes('ccm', getvariable('as_of_reporting'))
    union all
    select * from core.retention_classes('mbt', getvariable('as_of_reporting'))
    union all
    select * from core.retention_classes('ccm', getvariable('as_of_reporting'))

),

classes as (

    select
        *,
        getvariable('as_of_status') as as_of
    from on_status_day
    union all by name
    select
        *,
        cast(null as varchar) as last_known_deadline,
        cast(null as bigint) as extensions,
        cast(null as date) as last_word_until,
        getvariable('as_of_reporting') as as_of
    from on_reporting_day

),

judged as (

    select distinct
        treaty,
        area,
        obligation
    from core.judgements
    where
        from_on <= getvariable('as_of_status')
        and coalesce(until_on > getvariable('as_of_status'), true)

),

sources as (

    select
        treaty,
        area,
        obligation,
        information_until,
        -- a completion rests on who says it, whatever was told of it later
        if(event = 'completed', happened_on, null) as completed_on,
        event = 'not_affected' as says_none,
        source,
        -- of two sources of one day the one that names a deadline
        deadline_on is not null as names_it
    from core.obligation_facts
    union all
    select
        treaty,
        area,
        report || '_report' as obligation,
        coalesce(information_until, happened_from - 1) as information_until,
        happened_on as completed_on,
        false as says_none,
        source,
        true as names_it
    from core.report_facts
    union all
    select
        treaty,
        area,
        'retention_report' as obligation,
        happened_by as information_until,
        cast(of_year as varchar) as completed_on,
        false as says_none,
        citation as source,
        true as names_it
    from core.retention_facts

)

select
    classes.* exclude (class),
    if(
        judged.area is not null and classes.class in (
            'passed_not_known', 'deadline_not_known', 'extension_requested_deadline_passed'
        ),
        'passed_judged',
        classes.class
    ) as class,
    coalesce(
        min(sources.source) filter (where sources.names_it), min(sources.source)
    ) as citation,
    min(words.source) as last_word_citation
from classes
-- editors hold little
left join judged
    on
        classes.treaty = judged.treaty
        and classes.area = judged.area
        and classes.obligation = judged.obligation
-- what is final, and what nobody told of, has none
left join sources
    on
        classes.treaty = sources.treaty
        and classes.area = sources.area
        and classes.obligation = sources.obligation
        and (
            classes.information_until = sources.information_until
            or (classes.class = 'completed' and classes.completed_on = sources.completed_on)
            or (classes.class = 'never_applied' and sources.says_none)
        )
-- of most it is known what followed
left join sources as words
    on
        classes.treaty = words.treaty
        and classes.area = words.area
        and classes.obligation = words.obligation
        and classes.last_word_until = words.information_until
group by all
order by classes.treaty, classes.area, classes.obligation
