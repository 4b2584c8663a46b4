-- title: Extensions and completions that reports print, as events
-- grain: one row per print and step
-- key: event_id
-- note: a chain is a row per step; a deadline is an extension where it is later than the first one
--   by the treaty's text
-- note: of prints of one step the first is used; one within half a year of another source's step,
--   or a completion of another day than another source's, contradicts it and is not
-- event_id: receipt, sheet and Excel row, and the step of a chain
-- area: the State
-- obligation: clearance or stockpile_destruction
-- event: extension_granted or completed
-- happened_on: day, month or year of a completion; null for an extension, whose day is not printed
-- deadline_on: the deadline granted: day, month or year; null for a completion
-- source_as_of: day, month or year that the print describes
-- known_on: day, month or year of printing
-- not_used: no_date, before_the_first_deadline, repeats_another_source, contradicts_another_source
-- printed_text: the words printed
with

figures as (

    select * from core.printed_figures
    where
        scope = 'area'
        and source_row_id not in (select source_row_id from core.prints_out_of_place)
        and not_used is null
        and treaty is not null
        and measure in (
            'clearance_extension_chain',
            'clearance_deadline',
            'stockpile_destruction_deadline',
            'stockpile_destruction_completed_on'
        )

),

effects as (

    select * from core.treaty_effects
    where effect in ('clearance_due', 'stockpile_destruction_due')

),

originals as (

    select
        treaty,
        area,
        replace(effect, '_due', '') as obligation,
        max(effective_on) as due_on
    from effects
    group by treaty, area, effect

),

-- what other sources say
cited as (

    select
        treaty,
        area,
        obligation,
        event,
        coalesce(deadline_on, happened_on) as day
    from reference.obligation_events
    where event in ('deadline_set', 'extension_granted', 'completed')
    union all
    select
        treaty,
        area,
        obligation,
        event,
        coalesce(deadline_on, happened_on) as day
    from staging.deadlines
    where event in ('deadline_set', 'extension_granted', 'completed')
    union all
    select
        treaty,
        area,
        'stockpile_destruction' as obligation,
        event,
        happened_on as day
    from staging.stockpiles
    where event = 'completed'

),

steps as (

    select
        source_row_id,
        measure,
        treaty,
        area,
        if(starts_with(measure, 'clearance'), 'clearance', 'stockpile_destruction') as obligation,
        if(ends_with(measure, 'completed_on'), 'completed', 'extension_granted') as event,
        unnest(string_split(replace(coalesce(printed_text, period_to), ' ', ''), '>')) as day,
        printed_text,
        coalesce(period_to, printed_on) as source_as_of,
        coalesce(printed_on, period_to) as known_on,
        coalesce(printed_until, date '9999-12-31') as printed_until,
        evidence,
        source_title,
        source_url
    from figures

),

dated as (

    select
        steps.source_row_id
        || if(steps.measure = 'clearance_extension_chain', '>' || steps.day, '') as event_id,
        steps.treaty,
        steps.area,
        steps.obligation,
        steps.event,
        steps.day,
        end_of_partial_date(steps.day) as day_by,
        originals.due_on,
        steps.printed_text,
        steps.source_as_of,
        steps.known_on,
        steps.printed_until,
        steps.evidence,
        steps.source_title,
        steps.source_url,
        row_number() over (
            partition by steps.treaty, steps.area, steps.obligation, steps.event, steps.day
            order by steps.evidence, steps.printed_until, steps.source_row_id
        ) as position
    from steps
    -- a print may be of a State whose day of entry into force is not known
    left join originals
        on
            steps.treaty = originals.treaty
            and steps.area = originals.area
            and steps.obligation = originals.obligation

),

compared as (

    select
        dated.event_id,
        dated.day,
        bool_or(
            cited.day = dated.day
            or starts_with(cited.day, dated.day || '-')
            or starts_with(dated.day, cited.day || '-')
        ) as is_repeated,
        bool_or(
            dated.event = 'completed'
            or abs(date_diff('day', end_of_partial_date(cited.day), dated.day_by)) <= 183
        ) as is_contradicted
    from dated
    inner join cited
        on
            dated.treaty = cited.treaty
            and dated.area = cited.area
            and dated.obligation = cited.obligation
            and (dated.event = 'completed') = (cited.event = 'completed')
    group by dated.event_id, dated.day

),

-- of two prints half a year apart the later one holds, for it knew the other
superseded as (

    select distinct
        dated.event_id,
        dated.day
    from dated
    inner join dated as later
        on
            dated.treaty = later.treaty
            and dated.area = later.area
            and dated.obligation = later.obligation
            and dated.event = later.event
            and dated.day <> later.day
            and (dated.evidence, later.printed_until, later.day)
                > (later.evidence, dated.printed_until, dated.day)
    where
        dated.event = 'completed'
        or abs(date_diff('day', later.day_by, dated.day_by)) <= 183

),

judged as (

    select
        dated.event_id,
        dated.treaty,
        dated.area,
        dated.obligation,
        dated.event,
        dated.day,
        dated.day_by,
        dated.source_as_of,
        dated.known_on,
        dated.printed_text,
        dated.source_title,
        dated.source_url,
        case
            when dated.day_by is null then 'no_date'
            when dated.event <> 'completed' and dated.day_by = dated.due_on
                then 'repeats_another_source'
            when dated.event <> 'completed' and dated.day_by < dated.due_on
                then 'before_the_first_deadline'
            when compared.is_repeated then 'repeats_another_source'
            when compared.is_contradicted or superseded.event_id is not null
                then 'contradicts_another_source'
            when dated.position > 1 then 'repeats_another_source'
        end as not_used
    from dated
    -- most prints are of what no other source has
    left join compared on dated.event_id = compared.event_id and dated.day = compared.day
    -- and are not contradicted by a later print
    left join superseded on dated.event_id = superseded.event_id and dated.day = superseded.day

)

select
    event_id,
    treaty,
    area,
    obligation,
    event,
    case when event = 'completed' and day_by is not null then day end as happened_on,
    case when event <> 'completed' and day_by is not null then day end as deadline_on,
    source_as_of,
    known_on,
    not_used,
    printed_text,
    source_title,
    source_url
from judged
order by event_id
