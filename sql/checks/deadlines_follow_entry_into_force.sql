-- title: A first deadline as a source gives it is the one of the treaty's text
-- severity: warning
-- fix: compare the source; the text's deadline is used, counted from entry into force
select
    events.event_id,
    events.deadline_on,
    statuses.original_deadline
from core.obligation_events as events
inner join core.obligation_statuses as statuses using (treaty, area, obligation)
where
    events.event = 'deadline_set'
    and not starts_with(cast(statuses.original_deadline as varchar), events.deadline_on)
order by events.event_id
