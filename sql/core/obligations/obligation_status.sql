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
with

known_effects as (

    select
        effects.act_id,
        effects.area,
        effects.effect,
        effects.effective_on,
        effects.article
    from core.treaty_effects as effects
    where
        effects.treaty = treaty
        and effects.known_on <= coalesce(cast(known_as_of as date), date '9999-12-31')

),

turns as (

    select
        known_effects.act_id,
        known_effects.area,
        known_effects.effect,
        known_effects.effective_on,
        row_number() over (
            partition by known_effects.area
            order by known_effects.effective_on desc, known_effects.effect desc
        ) as position
    from known_effects
    where
        known_effects.effect in ('in_force', 'withdrawn')
        and known_effects.effective_on <= as_of

),

bound as (

    select
        turns.area,
        turns.effective_on as in_force_on,
        case due.effect
            when 'clearance_due' then 'clearance' else 'stockpile_destruction'
        end as obligation,
        due.effective_on as original_deadline,
        due.article
    from turns
    inner join known_effects as due on turns.act_id = due.act_id
    where
        turns.position = 1
        and turns.effect = 'in_force'
        and due.effect in ('clearance_due', 'stockpile_destruction_due')

),

events as (

    select
        facts.area,
        facts.obligation,
        facts.event,
        facts.request_number,
        facts.happened_on,
        coalesce(facts.happened_from, date '0001-01-01') as happened_from,
        facts.happened_by,
        facts.deadline_on,
        facts.deadline_by,
        facts.says_it_applies,
        facts.information_until,
        facts.known_by,
        facts.is_synthetic
    from core.obligation_facts as facts
    where
        facts.treaty = treaty
        and facts.known_by <= coalesce(cast(known_as_of as date), date '9999-12-31')

),

reopenings as (

    select
        events.area,
        events.obligation,
        max(events.happened_by) as happened_by
    from events
    where events.event = 'reopened' and events.happened_by <= as_of
    group by events.area, events.obligation

),

completions as (

    -- of several prints of one completion the latest is right
    select
        events.area,
        events.obligation,
        events.event,
        events.happened_on,
        row_number() over (
            partition by events.area, events.obligation
            order by events.known_by desc, events.happened_by desc, events.event asc
        ) as position
    from events
    -- most completions are not followed by a new find
    left join reopenings
        on events.area = reopenings.area and events.obligation = reopenings.obligation
    where
        events.event in ('completed', 'not_affected')
        and events.happened_by <= as_of
        and coalesce(events.happened_by > reopenings.happened_by, true)

),

completed as (

    -- "6 August 2010" of one print says more than "2010" of a later one
    select
        completions.area,
        completions.obligation,
        completions.event,
        max(others.happened_on) as happened_on
    from completions
    inner join completions as others
        on completions.area = others.area and completions.obligation = others.obligation
    where
        completions.position = 1
        and (
            others.position = 1
            or starts_with(others.happened_on, completions.happened_on)
        )
    group by completions.area, completions.obligation, completions.event

),

granted as (

    select
        events.area,
        events.obligation,
        count(distinct events.deadline_on)
            filter (where events.event = 'extension_granted') as extensions,
        max(events.deadline_by) as deadline_by
    from events
    inner join bound on events.area = bound.area and events.obligation = bound.obligation
    where
        events.happened_by <= as_of
        and (
            events.event = 'extension_granted'
            -- hostilities that ended before entry into force set nothing running
            or (
                events.event = 'hostilities_ended'
                and events.deadline_by > bound.original_deadline
            )
        )
    group by events.area, events.obligation

),

granted_texts as (

    select
        granted.area,
        granted.obligation,
        max(events.deadline_on) as deadline_on,
        max(events.event) as event
    from granted
    inner join events
        on
            granted.area = events.area
            and granted.obligation = events.obligation
            and granted.deadline_by = events.deadline_by
            and events.event in ('extension_granted', 'hostilities_ended')
    group by granted.area, granted.obligation

),

pending as (

    select distinct
        requests.area,
        requests.obligation
    from events as requests
    where
        requests.event = 'extension_requested'
        and requests.happened_from <= as_of
        and not exists (
            select 1
            from events as decisions
            where
                decisions.area = requests.area
                and decisions.obligation = requests.obligation
                and decisions.event in (
                    'extension_granted', 'extension_refused', 'request_withdrawn'
                )
                and decisions.happened_by <= as_of
                and case
                    when decisions.request_number is null or requests.request_number is null
                        then decisions.happened_by >= requests.happened_from
                    else decisions.request_number >= requests.request_number
                end
        )

),

running as (

    select
        bound.area,
        bound.obligation,
        bound.article,
        bound.in_force_on,
        bound.original_deadline,
        coalesce(
            granted_texts.deadline_on, cast(bound.original_deadline as varchar)
        ) as current_deadline,
        coalesce(granted.deadline_by, bound.original_deadline) as current_deadline_by,
        coalesce(granted_texts.event, 'entry_into_force') as deadline_from,
        coalesce(granted.extensions, 0) as extensions,
        obligations.longest_extension_years
    from bound
    inner join core.obligations as obligations
        on obligations.treaty = treaty and bound.obligation = obligations.obligation
    -- most deadlines were never extended
    left join granted on bound.area = granted.area and bound.obligation = granted.obligation
    -- most deadlines were never extended
    left join granted_texts
        on bound.area = granted_texts.area and bound.obligation = granted_texts.obligation

),

next_steps as (

    select
        running.area,
        running.obligation,
        coalesce(
            min(events.happened_from) filter (where events.happened_from > as_of),
            date '9999-12-31'
        ) as next_from,
        -- a later extension that is not the very next one leaves others unknown
        bool_or(events.event = 'extension_granted')
        and not coalesce(
            bool_or(
                events.event = 'extension_granted'
                and events.request_number = running.extensions + 1
            ),
            false
        ) as leaves_a_gap
    from running
    inner join events
        on running.area = events.area and running.obligation = events.obligation
    where
        events.event not in ('deadline_set', 'contaminated', 'stock_declared')
        and events.happened_by > as_of
    group by running.area, running.obligation

),

informed as (

    select
        running.area,
        running.obligation,
        bool_or(events.says_it_applies and events.happened_from <= as_of) as applies,
        max(events.information_until) filter (
            where
            events.information_until < coalesce(next_steps.next_from, date '9999-12-31')
            -- what is told of a day was not known before it
            and events.information_until <= coalesce(cast(known_as_of as date), date '9999-12-31')
        ) as information_until,
        max(events.information_until) filter (
            where
            events.information_until < coalesce(next_steps.next_from, date '9999-12-31')
            and events.information_until <= coalesce(cast(known_as_of as date), date '9999-12-31')
            and (
                -- where the text knows no extension, what is left to do says enough
                running.longest_extension_years = 0 and events.says_it_applies
                or events.event in ('deadline_set', 'extension_granted', 'hostilities_ended')
                and running.current_deadline_by
                between start_of_partial_date(events.deadline_on) and events.deadline_by
                or events.event = 'extension_refused' and events.happened_by <= as_of
            )
        ) as deadline_known_until,
        coalesce(
            bool_or(
                events.event = 'deadline_set'
                and start_of_partial_date(events.deadline_on) > running.current_deadline_by
            ),
            false
        ) as names_a_later_deadline,
        coalesce(bool_or(next_steps.leaves_a_gap), false) as leaves_a_gap,
        bool_or(events.is_synthetic) as is_synthetic
    from running
    inner join events
        on running.area = events.area and running.obligation = events.obligation
    -- of most obligations no later step is known
    left join next_steps
        on running.area = next_steps.area and running.obligation = next_steps.obligation
    group by running.area, running.obligation

),

uncertain as (

    -- what was decided or completed on an unknown day may have been so already
    select distinct
        events.area,
        events.obligation
    from events
    where
        events.event in ('extension_granted', 'completed', 'not_affected', 'request_withdrawn')
        and events.happened_from <= as_of
        and events.happened_by > as_of

),

states as (

    select
        running.area,
        running.obligation,
        running.article,
        running.in_force_on,
        running.original_deadline,
        running.current_deadline,
        running.current_deadline_by,
        running.deadline_from,
        running.extensions,
        completed.event as completed_as,
        case completed.event when 'completed' then completed.happened_on end as completed_on,
        reopenings.happened_by as reopened_by,
        pending.area is not null as is_pending,
        uncertain.area is not null
        or informed.leaves_a_gap
        or informed.names_a_later_deadline as is_uncertain,
        informed.deadline_known_until,
        informed.information_until,
        informed.is_synthetic
    from running
    inner join informed
        on running.area = informed.area and running.obligation = informed.obligation
    -- not completed is the rule before the deadline
    left join completed
        on running.area = completed.area and running.obligation = completed.obligation
    -- few obligations are re-opened
    left join reopenings
        on running.area = reopenings.area and running.obligation = reopenings.obligation
    -- few requests wait for a decision
    left join pending on running.area = pending.area and running.obligation = pending.obligation
    -- few events have no day
    left join uncertain
        on running.area = uncertain.area and running.obligation = uncertain.obligation
    where informed.applies

),

told as (

    select
        states.area,
        states.obligation,
        states.article,
        states.in_force_on,
        states.original_deadline,
        states.current_deadline,
        states.current_deadline_by,
        states.deadline_from,
        states.extensions,
        states.completed_on,
        states.deadline_known_until,
        states.information_until,
        states.is_synthetic,
        case
            when states.completed_as is not null then states.completed_as
            when states.is_pending then 'extension_pending'
            when states.current_deadline_by >= as_of then 'on_going'
            when states.is_uncertain then 'not_known'
            -- what is found after completion or expiry has a deadline of its own, which is data
            when states.reopened_by > states.current_deadline_by then 'not_known'
            when states.deadline_known_until >= as_of then 'deadline_passed'
            else 'not_known'
        end as status
    from states

)

select
    treaty as treaty,
    told.area,
    told.obligation,
    told.article,
    told.in_force_on,
    told.original_deadline,
    told.current_deadline,
    told.current_deadline_by,
    told.deadline_from,
    told.extensions,
    told.status,
    told.completed_on,
    case told.status
        when 'deadline_passed' then told.deadline_known_until else told.information_until
    end as information_until,
    told.is_synthetic
from told
order by told.area, told.obligation
