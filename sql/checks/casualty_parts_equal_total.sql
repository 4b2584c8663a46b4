-- title: Killed, injured and unknown add up to the total of every recorded year
-- severity: error
-- fix: look for an outcome that is neither killed, injured nor unknown in core.casualties
select
    year,
    killed,
    injured,
    unknown,
    total
from publish.casualties_by_year
where
    basis = 'recorded'
    and killed + injured + unknown <> total
order by year
