-- title: Where every State stands with its dated obligations on a day
-- grain: one row per State bound on the day and obligation that applies to it
-- key: treaty, area, obligation
-- args: treaty, as_of [, known_as_of]
-- audience: public
-- note: an obligation applies where a dated fact says so: a stock, contamination, a deadline
-- note: never accuse from absence: deadline_passed needs information that reaches the day
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
-- information_until: last day to which information on the obligation reaches
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

informed as (

    select
        events.area,
        events.obligation,
        bool_or(events.says_it_applies and events.happened_from <= as_of) as applies,
        max(events.information_until) as information_until,
        bool_or(events.is_synthetic) as is_synthetic
    from events
    group by events.area, events.obligation

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
        completed.event as completed_as,
        case completed.event when 'completed' then completed.happened_on end as completed_on,
        reopenings.happened_by as reopened_by,
        pending.area is not null as is_pending,
        uncertain.area is not null as is_uncertain,
        informed.information_until,
        informed.is_synthetic
    from bound
    inner join informed
        on bound.area = informed.area and bound.obligation = informed.obligation
    -- most deadlines were never extended
    left join granted on bound.area = granted.area and bound.obligation = granted.obligation
    -- most deadlines were never extended
    left join granted_texts
        on bound.area = granted_texts.area and bound.obligation = granted_texts.obligation
    -- not completed is the rule before the deadline
    left join completed
        on bound.area = completed.area and bound.obligation = completed.obligation
    -- few obligations are re-opened
    left join reopenings
        on bound.area = reopenings.area and bound.obligation = reopenings.obligation
    -- few requests wait for a decision
    left join pending on bound.area = pending.area and bound.obligation = pending.obligation
    -- few events have no day
    left join uncertain
        on bound.area = uncertain.area and bound.obligation = uncertain.obligation
    where informed.applies

)

select
    treaty as treaty,
    states.area,
    states.obligation,
    states.article,
    states.in_force_on,
    states.original_deadline,
    states.current_deadline,
    states.current_deadline_by,
    states.deadline_from,
    states.extensions,
    case
        when states.completed_as is not null then states.completed_as
        when states.is_pending then 'extension_pending'
        when states.current_deadline_by >= as_of then 'on_going'
        when states.is_uncertain then 'not_known'
        -- what is found after completion or expiry has a deadline of its own, which is data
        when states.reopened_by > states.current_deadline_by then 'not_known'
        when states.information_until >= as_of then 'deadline_passed'
        else 'not_known'
    end as status,
    states.completed_on,
    states.information_until,
    states.is_synthetic
from states
order by states.area, states.obligation
