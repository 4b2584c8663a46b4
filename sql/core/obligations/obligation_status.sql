-- title: Where every State stands with its dated obligations on a day
-- grain: one row per State bound on the day and obligation that applies to it
-- key: treaty, area, obligation
-- args: treaty, as_of [, known_as_of]
-- audience: public
-- note: an obligation applies where a dated fact says so: a stock, contamination, a deadline
-- note: never accuse from absence: deadline_passed needs information on the deadline itself that
--   reaches the day, and contamination alone says nothing of extensions
-- note: what is told of a later step, or after it, says nothing of the time before that step
-- note: a request without a known outcome is extension_pending; a request moves no deadline
-- note: a day, month or year is taken at its last day against a State, at its first day for it
-- treaty: mbt or ccm
-- area: the State
-- obligation: clearance or stockpile_destruction
-- article: the provision
-- in_force_on: day the treaty entered into force for the State
-- original_deadline: deadline by the text, from entry into force
-- current_deadline: last deadline granted by the day, else the original; as printed
-- current_deadline_by: last day that can mean
-- deadline_from: entry_into_force, extension_granted or hostilities_ended (CCM Article 4(1)(b))
-- extensions: extensions known to be granted by the day
-- status: on_going, extension_pending, deadline_passed, completed, not_affected or not_known
-- completed_on: day, month or year of the completion that holds on the day
-- information_until: last day to which information reaches that is silent on no later step; of a
--   deadline passed, information on the deadline; null where all of it is on later steps
-- is_synthetic: true where synthetic sample data say something on it
-- deadline_known_until: last day to which information on that deadline itself reaches; null where
--   there is none
with

bound as (

    select
        due.area,
        replace(due.effect, '_due', '') as obligation,
        due.article,
        due.in_force_on,
        due.due_on as original_deadline
    from core.due_by_text(treaty, as_of, known_as_of) as due
    where due.effect in ('clearance_due', 'stockpile_destruction_due')

),

events as (

    select
        facts.*,
        coalesce(facts.happened_from, date '0001-01-01') as from_on,
        -- what is told of a day was not known before it
        case
            when facts.information_until <= coalesce(cast(known_as_of as date), date '9999-12-31')
                then facts.information_until
        end as told_until,
        max(facts.happened_by) filter (
            where facts.event = 'reopened' and facts.happened_by <= as_of
        ) over (partition by facts.area, facts.obligation) as reopened_by
    from core.obligation_facts as facts
    where
        facts.treaty = treaty
        and facts.known_by <= coalesce(cast(known_as_of as date), date '9999-12-31')

),

completions as (

    -- of several prints of one completion the latest is right
    select
        area,
        obligation,
        happened_on,
        first_value(event) over prints as last_event,
        first_value(happened_on) over prints as last_text
    from events
    where
        event in ('completed', 'not_affected')
        and happened_by <= as_of
        -- most completions are not followed by a new find
        and coalesce(happened_by > reopened_by, true)
    window prints as (
        partition by area, obligation
        order by known_by desc, happened_by desc, event
    )

),

completed as (

    select
        area,
        obligation,
        last_event as event,
        -- "6 August 2010" of one print says more than "2010" of a later one
        max(happened_on) filter (where starts_with(happened_on, last_text)) as happened_on
    from completions
    group by all

),

pending as (

    select distinct
        requests.area,
        requests.obligation
    from events as requests
    anti join events as answers
        on
            requests.area = answers.area
            and requests.obligation = answers.obligation
            and answers.event in ('extension_granted', 'extension_refused', 'request_withdrawn')
            and answers.happened_by <= as_of
            and coalesce(
                answers.request_number >= requests.request_number,
                answers.happened_by >= requests.from_on
            )
    where requests.event = 'extension_requested' and requests.from_on <= as_of

),

running as (

    select
        bound.*,
        obligations.longest_extension_years,
        count(distinct events.deadline_on)
            filter (where events.event = 'extension_granted') as extensions,
        max(events.deadline_by) as granted_until,
        coalesce(max(events.deadline_by), max(bound.original_deadline)) as current_deadline_by
    from bound
    inner join core.obligations as obligations
        on obligations.treaty = treaty and bound.obligation = obligations.obligation
    -- most deadlines were never extended
    left join events
        on
            bound.area = events.area
            and bound.obligation = events.obligation
            and events.happened_by <= as_of
            and (
                events.event = 'extension_granted'
                -- hostilities that ended before entry into force set nothing running
                or events.event = 'hostilities_ended'
                and events.deadline_by > bound.original_deadline
            )
    group by all

),

next_steps as (

    select
        running.area,
        running.obligation,
        min(events.from_on) filter (where events.from_on > as_of) as next_from,
        -- a later extension that is not the very next one leaves others unknown
        not bool_or(coalesce(events.request_number = running.extensions + 1, false))
            filter (where events.event = 'extension_granted') as leaves_a_gap
    from running
    inner join events using (area, obligation)
    where
        events.event not in ('deadline_set', 'contaminated', 'stock_declared')
        and events.happened_by > as_of
    group by all

),

informed as (

    select
        running.area,
        running.obligation,
        bool_or(events.says_it_applies and events.from_on <= as_of) as applies,
        max(events.reopened_by) as reopened_by,
        max(events.deadline_on) filter (
            where events.event in ('extension_granted', 'hostilities_ended')
            and events.deadline_by = running.granted_until
        ) as granted_text,
        max(events.event) filter (
            where events.event in ('extension_granted', 'hostilities_ended')
            and events.deadline_by = running.granted_until
        ) as granted_as,
        max(events.told_until)
            filter (where coalesce(events.told_until < next_steps.next_from, true)) as known_until,
        max(events.told_until) filter (
            where coalesce(events.told_until < next_steps.next_from, true)
            and (
                -- where the text knows no extension, what is left to do says enough
                running.longest_extension_years = 0 and events.says_it_applies
                or events.event in ('deadline_set', 'extension_granted', 'hostilities_ended')
                and running.current_deadline_by
                between start_of_partial_date(events.deadline_on) and events.deadline_by
                or events.event = 'extension_refused' and events.happened_by <= as_of
            )
        ) as deadline_known_until,
        coalesce(bool_or(
            next_steps.leaves_a_gap
            or events.event = 'deadline_set'
            and start_of_partial_date(events.deadline_on) > running.current_deadline_by
            -- what was decided or completed on an unknown day may have been so already
            or events.event in (
                'extension_granted', 'completed', 'not_affected', 'request_withdrawn'
            )
            and events.from_on <= as_of
            and events.happened_by > as_of
        ), false) as is_uncertain,
        bool_or(events.is_synthetic) as is_synthetic
    from running
    inner join events using (area, obligation)
    -- of most obligations no later step is known
    left join next_steps using (area, obligation)
    group by all

)

select
    treaty as treaty,
    running.area,
    running.obligation,
    running.article,
    running.in_force_on,
    running.original_deadline,
    coalesce(informed.granted_text, cast(running.original_deadline as varchar))
        as current_deadline,
    running.current_deadline_by,
    coalesce(informed.granted_as, 'entry_into_force') as deadline_from,
    running.extensions,
    case
        when completed.event is not null then completed.event
        when pending.area is not null then 'extension_pending'
        when running.current_deadline_by >= as_of then 'on_going'
        when informed.is_uncertain then 'not_known'
        -- what is found after completion or expiry has a deadline of its own, which is data
        when informed.reopened_by > running.current_deadline_by then 'not_known'
        when informed.deadline_known_until >= as_of then 'deadline_passed'
        else 'not_known'
    end as status,
    case completed.event when 'completed' then completed.happened_on end as completed_on,
    case status
        when 'deadline_passed' then informed.deadline_known_until else informed.known_until
    end as information_until,
    informed.is_synthetic,
    informed.deadline_known_until
from running
inner join informed using (area, obligation)
-- not completed is the rule before the deadline
left join completed using (area, obligation)
-- few requests wait for a decision
left join pending using (area, obligation)
where informed.applies
order by running.area, running.obligation
