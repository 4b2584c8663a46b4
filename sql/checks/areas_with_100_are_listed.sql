-- title: Every area with 100 or more casualties is in the list, and no other
-- severity: error
-- fix: compare the where clause of publish.areas_with_100_or_more_casualties; 100 itself is in
select
    coalesce(by_area.area, listed.area) as area,
    by_area.total
from publish.casualties_by_area as by_area
-- one side alone is what is looked for
full join publish.areas_with_100_or_more_casualties as listed on by_area.area = listed.area
where coalesce(by_area.total >= 100, false) <> (listed.area is not null)
order by area
