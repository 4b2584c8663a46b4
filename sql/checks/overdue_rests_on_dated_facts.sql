-- title: Whoever is called overdue has a dated fact that reaches the day
-- severity: error
-- fix: never accuse from absence: see core.obligation_status and core.report_status
select
    treaty,
    area,
    obligation,
    due_on,
    information_until
from publish.overdue
where coalesce(information_until < as_of or due_on >= as_of, true)
order by treaty, area, obligation, due_on
