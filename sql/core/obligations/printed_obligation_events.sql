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

originals as (

    select
        treaty,
        area,
        replace(effect, '_due', '') as obligation,
        max(effective_on) as due_on
    from core.treaty_effects
    where effect in ('clearance_due', 'stockpile_destruction_due')
    group by all

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
    from core.printed_figures
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

dated as (

    select
        steps.*,
        steps.source_row_id
        || if(steps.measure = 'clearance_extension_chain', '>' || steps.day, '') as event_id,
        end_of_partial_date(steps.day) as day_by,
        originals.due_on,
        row_number() over (
            partition by steps.treaty, steps.area, steps.obligation, steps.event, steps.day
            order by steps.evidence, steps.printed_until, steps.source_row_id
        ) as position
    from steps
    -- a print may be of a State whose day of entry into force is not known
    left join originals using (treaty, area, obligation)

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
    inner join cited using (treaty, area, obligation)
    where (dated.event = 'completed') = (cited.event = 'completed')
    group by all

),

-- of two prints half a year apart the later one holds, for it knew the other
superseded as (

    select distinct
        dated.event_id,
        dated.day
    from dated
    inner join dated as later using (treaty, area, obligation, event)
    where
        dated.day <> later.day
        and (dated.evidence, later.printed_until, later.day)
        > (later.evidence, dated.printed_until, dated.day)
        and (
            dated.event = 'completed'
            or abs(date_diff('day', later.day_by, dated.day_by)) <= 183
        )

)

select
    dated.event_id,
    dated.treaty,
    dated.area,
    dated.obligation,
    dated.event,
    if(dated.event = 'completed' and dated.day_by is not null, dated.day, null) as happened_on,
    if(dated.event <> 'completed' and dated.day_by is not null, dated.day, null) as deadline_on,
    dated.source_as_of,
    dated.known_on,
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
    end as not_used,
    dated.printed_text,
    dated.source_title,
    dated.source_url
from dated
-- most prints are of what no other source has
left join compared using (event_id, day)
-- and are not contradicted by a later print
left join superseded using (event_id, day)
order by dated.event_id
