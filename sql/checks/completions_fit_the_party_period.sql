-- title: A clearance a workbook calls completed lies after entry into force, before the deadline
-- severity: warning
-- fix: check the day; a late completion is real only where no extension is missing in the log
select
    events.event_id,
    events.happened_on,
    statuses.in_force_on,
    statuses.current_deadline
from core.obligation_events as events
inner join core.obligation_statuses as statuses using (treaty, area, obligation)
where
    events.event = 'completed'
    and events.obligation = 'clearance'
    and events.source_title is null
    and (
        events.happened_by < statuses.in_force_on
        or events.happened_from > statuses.current_deadline_by
    )
order by events.event_id
