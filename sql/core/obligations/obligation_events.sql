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

cited as (

    select * from reference.obligation_events

),

stockpiles as (

    select * from staging.stockpiles
    where event in ('completed', 'reopened')

),

printed as (

    select * from core.printed_obligation_events
    where not_used is null

),

uses as (

    select * from core.workbook_uses
    where is_used

),

reported as (

    select
        deadlines.source_row_id as event_id,
        deadlines.receipt,
        deadlines.treaty,
        deadlines.area,
        deadlines.obligation,
        deadlines.event,
        deadlines.request_number,
        deadlines.happened_on,
        deadlines.deadline_on,
        deadlines.decided_by,
        deadlines.date_kind,
        deadlines.information_until,
        deadlines.known_on,
        deadlines.known_on_basis
    from staging.deadlines
    inner join uses on deadlines.receipt = uses.receipt and uses.record_kind = 'deadlines'
    union all
    select
        stockpiles.source_row_id as event_id,
        stockpiles.receipt,
        stockpiles.treaty,
        stockpiles.area,
        'stockpile_destruction' as obligation,
        stockpiles.event,
        null as request_number,
        stockpiles.happened_on,
        null as deadline_on,
        null as decided_by,
        stockpiles.date_kind,
        stockpiles.information_until,
        stockpiles.known_on,
        stockpiles.known_on_basis
    from stockpiles
    inner join uses on stockpiles.receipt = uses.receipt and uses.record_kind = 'stockpiles'

),

doubles as (

    select
        event_id,
        row_number() over (
            partition by treaty, area, obligation, event, coalesce(deadline_on, happened_on)
            order by event_id
        ) as position
    from reported

),

repeats as (

    select event_id
    from doubles
    where position > 1
    union
    select reported.event_id
    from reported
    inner join cited
        on
            reported.treaty = cited.treaty
            and reported.area = cited.area
            and reported.obligation = cited.obligation
            and reported.event = cited.event
            and coalesce(reported.deadline_on, reported.happened_on)
                = coalesce(cited.deadline_on, cited.happened_on)

),

events as (

    select
        event_id,
        treaty,
        area,
        obligation,
        event,
        request_number,
        happened_on,
        deadline_on,
        decided_by,
        date_kind,
        start_of_partial_date(source_as_of) as information_until,
        source_as_of,
        known_on,
        known_on_basis,
        null as not_used,
        false as is_synthetic,
        note,
        source_title,
        source_url
    from cited
    union all
    select
        reported.event_id,
        reported.treaty,
        reported.area,
        reported.obligation,
        reported.event,
        reported.request_number,
        reported.happened_on,
        reported.deadline_on,
        reported.decided_by,
        reported.date_kind,
        reported.information_until,
        cast(reported.information_until as varchar) as source_as_of,
        coalesce(reported.known_on, reported.happened_on) as known_on,
        coalesce(reported.known_on_basis, 'reported') as known_on_basis,
        case when repeats.event_id is not null then 'repeats_another_source' end as not_used,
        workbooks.is_synthetic,
        null as note,
        null as source_title,
        null as source_url
    from reported
    inner join core.workbooks on reported.receipt = workbooks.receipt
    -- most events of workbooks are cited nowhere else
    left join repeats on reported.event_id = repeats.event_id
    union all
    select
        event_id,
        treaty,
        area,
        obligation,
        event,
        null as request_number,
        happened_on,
        deadline_on,
        null as decided_by,
        null as date_kind,
        start_of_partial_date(source_as_of) as information_until,
        source_as_of,
        known_on,
        'printed' as known_on_basis,
        null as not_used,
        false as is_synthetic,
        printed_text as note,
        source_title,
        source_url
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
