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
    -- a blank is an outcome that no source gives
    and coalesce(killed, 0) + coalesce(injured, 0) + coalesce(unknown, 0) <> total
order by year
