-- title: Dated facts on obligations, without the rows they come from
-- grain: one row per fact
-- key: number
-- audience: public
-- note: what core.obligation_status asks; events, contamination and stocks in one list
-- number: position in the list
-- area: the State
-- obligation: clearance or stockpile_destruction
-- event: term of the vocabulary deadline_event; contaminated or stock_declared for a state
-- happened_on: day, month or year; null = not known
-- happened_by: last day it can have happened
-- deadline_on: deadline set, asked for, granted or running from the end of hostilities
-- says_it_applies: true when the fact says that there is something to destroy or clear
-- information_until: day up to which the information reaches
-- known_by: last day from which it could be known
-- source: title and address of the print; a workbook is called so, and not named
with

events as (

    select * from core.obligation_events
    where not_used is null

),

stockpiles as (

    select * from core.stockpile_facts
    where event = 'declared'

),

facts as (

    select
        events.treaty,
        events.area,
        events.obligation,
        events.event,
        events.request_number,
        events.happened_on,
        events.happened_from,
        events.happened_by,
        coalesce(events.deadline_on, after_hostilities.deadline_on) as deadline_on,
        coalesce(
            events.deadline_by, end_of_partial_date(after_hostilities.deadline_on)
        ) as deadline_by,
        events.event <> 'not_affected' as says_it_applies,
        events.information_until,
        events.known_by,
        events.is_synthetic,
        coalesce(cited(events.source_title, events.source_url), 'a workbook of the edition')
            as source
    from events
    -- few events are ends of hostilities
    left join core.hostilities_deadlines as after_hostilities using (event_id)
    union all
    select distinct
        treaty,
        area,
        'clearance' as obligation,
        'contaminated' as event,
        null as request_number,
        happened_on,
        information_until as happened_from,
        happened_by,
        null as deadline_on,
        null as deadline_by,
        (listed_as is not null and not is_unclear)
        or coalesce(greatest(cha_m2, sha_m2, contaminated_m2) > 0, false) as says_it_applies,
        information_until,
        known_by,
        is_synthetic,
        coalesce(cited(source_title, source_url), 'a workbook of the edition') as source
    from core.contamination_facts
    union all
    select distinct
        treaty,
        area,
        'stockpile_destruction' as obligation,
        'stock_declared' as event,
        null as request_number,
        happened_on,
        start_of_partial_date(happened_on) as happened_from,
        happened_by,
        null as deadline_on,
        null as deadline_by,
        coalesce(quantity > 0, false) as says_it_applies,
        information_until,
        known_by,
        is_synthetic,
        coalesce(cited(source_title, source_url), 'a workbook of the edition') as source
    from stockpiles

)

select
    row_number() over (order by facts) as number,
    *
from facts
order by number
