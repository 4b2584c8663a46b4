-- title: The change of comparable areas is the sum of their changes, and of no other area
-- severity: error
-- fix: compare publish.casualty_headlines with publish.casualty_change_by_area
with

changes as (

    select sum(change) as change
    from publish.casualty_change_by_area
    where direction <> 'not_comparable' and footing <> 'part'

),

told as (

    select max(count) as change
    from publish.casualty_headlines
    where measure = 'change_of_comparable_areas'

)

select
    changes.change as change_of_areas,
    told.change as change_of_comparable_areas
from changes
cross join told
where told.change is distinct from changes.change
