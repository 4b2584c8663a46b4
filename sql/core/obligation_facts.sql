-- title: Dated facts on obligations, without the rows they come from
-- grain: one row per fact
-- key: number
-- audience: public
-- note: what core.obligation_status asks; events, contamination and stocks in one list
-- number: position in the list
-- treaty: mbt or ccm
-- area: the State
-- obligation: clearance or stockpile_destruction
-- event: term of the vocabulary deadline_event; contaminated or stock_declared for a state
-- request_number: which request of the State it is, from 1; null where not known
-- happened_on: day, month or year; null = not known
-- happened_from: first day it can have happened; null = not known
-- happened_by: last day it can have happened
-- deadline_on: deadline set, asked for or granted: day, month or year
-- deadline_by: last day that deadline can mean
-- says_it_applies: true when the fact says that there is something to destroy or clear
-- information_until: day up to which the information reaches
-- known_by: last day from which it could be known
-- is_synthetic: true for synthetic sample data
-- source: title and address of the print; a workbook is called so, and not named
with

events as (

    select * from core.obligation_events
    where not_used is null

),

contamination as (

    select * from core.contamination_facts

),

stockpiles as (

    select * from core.stockpile_facts
    where event = 'declared'

),

facts as (

    select
        treaty,
        area,
        obligation,
        event,
        request_number,
        happened_on,
        happened_from,
        happened_by,
        deadline_on,
        deadline_by,
        event <> 'not_affected' as says_it_applies,
        information_until,
        known_by,
        is_synthetic,
        coalesce(source_title || ', ' || source_url, 'a workbook of the edition') as source
    from events
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
        listed_as is not null
        or coalesce(greatest(cha_m2, sha_m2, contaminated_m2) > 0, false) as says_it_applies,
        information_until,
        known_by,
        is_synthetic,
        coalesce(source_title || ', ' || source_url, 'a workbook of the edition') as source
    from contamination
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
        coalesce(source_title || ', ' || source_url, 'a workbook of the edition') as source
    from stockpiles

)

select
    row_number() over (order by facts) as number,
    *
from facts
order by number
