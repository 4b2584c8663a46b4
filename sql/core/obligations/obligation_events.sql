-- title: Deadlines, extensions, completions and re-openings, as a log
-- grain: one row per event and source
-- key: event_id
-- note: granted deadlines are data, never computed; a request moves no deadline
-- note: a workbook's event that another source gives too is kept, and not used a second time; of
--   printed ones those that core.printed_obligation_events finds new
-- note: an event of unknown day happened by the day its source describes; not known how early
-- column note: remark
-- event_id: id of the cited event, or receipt, sheet and Excel row
-- area: the State
-- obligation: clearance or stockpile_destruction
-- event: term of the vocabulary deadline_event
-- happened_on: day, month or year; null = not known
-- happened_by: last day it can have happened; with an unknown day, that its source describes
-- deadline_on: deadline set, asked for or granted: day, month or year
-- date_kind: which day a completion is
-- information_until: day up to which the source's information reaches
-- known_on: day, month or year from which it could be known
-- known_by: last day that can mean
-- not_used: repeats_another_source, or null
-- source_title: where it is printed; null for a workbook
with

stockpiles as (

    select * from staging.stockpiles
    where event in ('completed', 'reopened')

),

printed as (

    select * from core.printed_obligation_events
    where not_used is null

),

reported as (

    select
        'deadlines' as record_kind,
        receipt,
        source_row_id as event_id,
        treaty,
        area,
        obligation,
        event,
        request_number,
        happened_on,
        deadline_on,
        decided_by,
        date_kind,
        information_until,
        known_on,
        known_on_basis
    from staging.deadlines
    union all by name
    select
        'stockpiles' as record_kind,
        receipt,
        source_row_id as event_id,
        treaty,
        area,
        'stockpile_destruction' as obligation,
        event,
        null as request_number,
        happened_on,
        null as deadline_on,
        null as decided_by,
        date_kind,
        information_until,
        known_on,
        known_on_basis
    from stockpiles

),

in_use as (

    select
        reported.* exclude (record_kind, receipt),
        workbooks.is_synthetic,
        row_number() over (
            partition by
                reported.treaty,
                reported.area,
                reported.obligation,
                reported.event,
                coalesce(reported.deadline_on, reported.happened_on)
            order by reported.event_id
        ) as position,
        exists (
            select 1 from reference.obligation_events as cited
            where
                cited.treaty = reported.treaty
                and cited.area = reported.area
                and cited.obligation = reported.obligation
                and cited.event = reported.event
                and coalesce(cited.deadline_on, cited.happened_on)
                = coalesce(reported.deadline_on, reported.happened_on)
        ) as is_cited
    from reported
    inner join core.reported_compliance as workbooks using (record_kind, receipt)

),

events as (

    select
        * exclude (decided_at, fact, source_line, source_file),
        start_of_partial_date(source_as_of) as information_until,
        null as not_used,
        false as is_synthetic
    from reference.obligation_events
    union all by name
    select
        * exclude (position, is_cited)
        replace (
            coalesce(known_on, happened_on) as known_on,
            coalesce(known_on_basis, 'reported') as known_on_basis
        ),
        cast(information_until as varchar) as source_as_of,
        if(is_cited or position > 1, 'repeats_another_source', null) as not_used,
        null as note,
        null as source_title,
        null as source_url
    from in_use
    union all by name
    select
        * exclude (printed_text),
        null as request_number,
        null as decided_by,
        null as date_kind,
        start_of_partial_date(source_as_of) as information_until,
        'printed' as known_on_basis,
        false as is_synthetic,
        printed_text as note
    from printed

)

select
    event_id,
    treaty,
    area,
    obligation,
    event,
    cast(request_number as integer) as request_number,
    happened_on,
    start_of_partial_date(happened_on) as happened_from,
    coalesce(
        -- what a source tells had happened by the day it describes
        case
            when end_of_partial_date(source_as_of) >= start_of_partial_date(happened_on)
                then least(end_of_partial_date(happened_on), end_of_partial_date(source_as_of))
        end,
        end_of_partial_date(happened_on),
        end_of_partial_date(source_as_of),
        end_of_partial_date(known_on)
    ) as happened_by,
    deadline_on,
    end_of_partial_date(deadline_on) as deadline_by,
    decided_by,
    date_kind,
    information_until,
    known_on,
    end_of_partial_date(known_on) as known_by,
    known_on_basis,
    not_used,
    is_synthetic,
    note,
    source_title,
    source_url
from events
order by event_id
