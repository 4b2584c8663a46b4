-- title: No print of a report later than the edition is on hand
-- severity: warning
-- fix: look at the label: a report that was printed after this edition's year waits for its own
select
    vintage,
    count(*) as figures
from core.printed_figures
where not_used = 'later_than_the_edition'
group by vintage
order by vintage
