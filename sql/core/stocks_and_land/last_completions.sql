-- title: When clearance was last said to be completed, and last re-opened, by the contamination day
-- grain: one row per treaty and area with such an event
-- key: treaty, area
-- area: the area
-- completed_by: last possible day of the last completion, or of a declaration to hold nothing
-- reopened_by: last possible day of the last re-opening
-- is_completed: true where no re-opening followed the last completion
with

events as (

    select * from core.obligation_events
    where
        obligation = 'clearance'
        and event in ('completed', 'not_affected', 'reopened')
        and not_used is null
        and happened_by <= getvariable('as_of_contamination')

),

days as (

    select
        treaty,
        area,
        max(happened_by) filter (where event <> 'reopened') as completed_by,
        max(happened_by) filter (where event = 'reopened') as reopened_by
    from events
    group by treaty, area

)

select
    treaty,
    area,
    completed_by,
    reopened_by,
    coalesce(completed_by > coalesce(reopened_by, date '0001-01-01'), false) as is_completed
from days
order by treaty, area
