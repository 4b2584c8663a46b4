-- title: On which field of the board every State stands with its reports on a day
-- grain: one row per State bound on the day and obligation
-- key: treaty, area, obligation
-- args: treaty, as_of [, known_as_of]
-- audience: public
-- note: of annual reports the last that was due; a State without one due has the first to come
-- treaty: mbt or ccm
-- area: the State
-- obligation: initial_report or annual_report
-- class: completed (it was handed in), passed_not_completed (known on a later day not to be in),
--   not_yet_due, passed_not_known (due, and nothing known here says whether it was in), or
--   not_known_whether_it_applies
-- article: the provision
-- original_deadline: day it is or was due; null of a State that succeeded another one on a day the
--   text does not give
-- completed_on: day, month or year it was handed in
-- information_until: day until which it is known not to have been in; null of what was handed in
-- is_synthetic: true where synthetic sample data say something on it
with

bound as (

    select * from core.bound_states(treaty, as_of, known_as_of)
    where obligation in ('initial_report', 'annual_report')

),

last_due as (

    select * from core.report_status(treaty, as_of, known_as_of)
    qualify row_number() over (partition by area, report order by due_on desc) = 1

)

select
    treaty as treaty,
    bound.area,
    bound.obligation,
    case
        when bound.due_on is null then 'not_known_whether_it_applies'
        when last_due.area is null then 'not_yet_due'
        when last_due.status in ('on_time', 'late', 'submitted') then 'completed'
        when last_due.status = 'missing' then 'passed_not_completed'
        else 'passed_not_known'
    end as class,
    bound.article,
    coalesce(last_due.due_on, bound.due_on) as original_deadline,
    if(class = 'completed', last_due.submitted_on, null) as completed_on,
    if(class = 'completed', null, last_due.information_until) as information_until,
    coalesce(last_due.is_synthetic, false) as is_synthetic
from bound
-- a State may have been bound for a few months alone
left join last_due
    on bound.area = last_due.area and bound.obligation = last_due.report || '_report'
order by bound.area, bound.obligation
