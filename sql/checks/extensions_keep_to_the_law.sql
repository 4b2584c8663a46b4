-- title: An extension begins at the previous deadline and adds no more than the treaty allows
-- severity: warning
-- fix: compare the decision; where a step is missing in the log, add it with its source
with

granted as (

    select * from core.obligation_events
    where event = 'extension_granted' and not_used is null

),

steps as (

    select
        granted.event_id,
        granted.treaty,
        granted.obligation,
        granted.request_number,
        granted.deadline_on,
        granted.deadline_by,
        case
            when granted.request_number = 1 then statuses.original_deadline
            else earlier.deadline_by
        end as previous_deadline
    from granted
    inner join core.obligation_statuses as statuses using (treaty, area, obligation)
    -- a first step has none before it, and a step may be missing in the log
    left join granted as earlier
        on
            granted.treaty = earlier.treaty
            and granted.area = earlier.area
            and granted.obligation = earlier.obligation
            and granted.request_number = earlier.request_number + 1

)

select
    steps.event_id,
    steps.previous_deadline,
    steps.deadline_on
from steps
inner join core.obligations as obligations using (treaty, obligation)
where
    steps.deadline_by <= steps.previous_deadline
    -- a date printed to the year is taken at its first day here
    or start_of_partial_date(steps.deadline_on)
        > steps.previous_deadline + to_years(obligations.longest_extension_years)
order by steps.event_id
