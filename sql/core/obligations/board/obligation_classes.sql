-- title: On which field of the board every State stands with clearance and stockpiles on a day
-- grain: one row per State bound on the day and obligation
-- key: treaty, area, obligation
-- args: treaty, as_of [, known_as_of]
-- audience: public
-- note: each State bound stands on one field of each obligation, so that the fields add up to them
-- note: what is not known is said of what is known here, never of the State's conduct
-- treaty: mbt or ccm
-- area: the State
-- obligation: clearance or stockpile_destruction
-- class: never_applied, completed, completed_and_reopened, passed_not_completed (known on a later
--   day not to be completed), extension_requested, extension_requested_deadline_passed,
--   not_yet_due, deadline_not_known (an extension is known and its end is not), passed_not_known
--   (what followed the last deadline that is known is not) or not_known_whether_it_applies
-- article: the provision
-- original_deadline: deadline by the text, from entry into force; null of a State that succeeded
--   another one on a day the text does not give
-- last_known_deadline: last deadline known to be granted by the day, else the original, as printed;
--   null where an extension is known and its end is not
-- extensions: extensions known to be granted by the day; 0 only where none was needed, or where it
--   is known that none was granted
-- completed_on: day, month or year of the completion
-- information_until: last day to which information on the obligation reaches, of what followed a
--   deadline that on the deadline alone; null of what is final, and where there is none
-- last_word_until: where it is not known what followed, last day to which any word reaches that
--   there is, or was, something to do, which is no word on the deadline; else null
-- is_synthetic: true where synthetic sample data say something on it
with

bound as (

    select * from core.bound_states(treaty, as_of, known_as_of)
    where obligation in ('clearance', 'stockpile_destruction')

),

told as (

    select
        facts.area,
        facts.obligation,
        max(facts.information_until) filter (where facts.event = 'extension_requested')
            as requested_until,
        max(facts.happened_by) filter (where facts.event = 'reopened') as reopened_by,
        min(facts.happened_by) filter (where facts.event = 'completed') as completed_by,
        max(facts.happened_by) filter (
            where facts.event = 'extension_granted' and facts.deadline_on is null
        ) as granted_without_end,
        max(facts.happened_by) filter (
            where facts.event = 'extension_granted' and facts.deadline_on is not null
        ) as granted_with_end
    from core.obligation_facts as facts
    where
        facts.treaty = treaty
        and facts.happened_by <= as_of
        and facts.known_by <= coalesce(cast(known_as_of as date), date '9999-12-31')
    group by facts.area, facts.obligation

)

select
    treaty as treaty,
    bound.area,
    bound.obligation,
    case
        when stands.area is null then 'not_known_whether_it_applies'
        when stands.status = 'not_affected' then 'never_applied'
        when stands.status = 'completed' then 'completed'
        when told.reopened_by >= told.completed_by then 'completed_and_reopened'
        when stands.status = 'deadline_passed' then 'passed_not_completed'
        when stands.status = 'extension_pending' and stands.current_deadline_by >= as_of
            then 'extension_requested'
        when stands.status = 'extension_pending' then 'extension_requested_deadline_passed'
        when stands.status = 'on_going' then 'not_yet_due'
        when told.granted_without_end > coalesce(told.granted_with_end, date '0001-01-01')
            then 'deadline_not_known'
        else 'passed_not_known'
    end as class,
    bound.article,
    bound.due_on as original_deadline,
    if(class = 'deadline_not_known', null, stands.current_deadline) as last_known_deadline,
    -- none is known to be granted is no none: unless none was needed, or none can have been
    if(
        stands.extensions > 0
        or class in ('never_applied', 'not_yet_due', 'passed_not_completed')
        or (class = 'completed' and told.completed_by <= bound.due_on),
        stands.extensions,
        null
    ) as extensions,
    stands.completed_on,
    case
        when class in ('never_applied', 'completed') then null
        -- a size of contamination says nothing of what became of the deadline
        when class in ('passed_not_known', 'deadline_not_known') then stands.deadline_known_until
        when starts_with(class, 'extension_requested') then told.requested_until
        else stands.information_until
    end as information_until,
    if(
        class in ('passed_not_known', 'deadline_not_known')
        or starts_with(class, 'extension_requested'),
        stands.information_until,
        null
    ) as last_word_until,
    coalesce(stands.is_synthetic, false) as is_synthetic
from bound
-- of many States nothing says that there is, or was, something to destroy or clear
left join core.obligation_status(treaty, as_of, known_as_of) as stands
    on bound.area = stands.area and bound.obligation = stands.obligation
-- see above
left join told on bound.area = told.area and bound.obligation = told.obligation
order by bound.area, bound.obligation
