-- title: The changes of all areas add up to the change of the total
-- severity: error
-- fix: an area is missing in publish.casualty_change_by_area, or is in it twice
with

years as (

    select
        count(*) as years,
        sum(case when year = getvariable('data_year') then total else -total end) as change
    from publish.casualties_by_year
    where
        basis = 'recorded'
        and year in (getvariable('data_year') - 1, getvariable('data_year'))

),

changes as (

    select coalesce(sum(change), 0) as change
    from publish.casualty_change_by_area
    where coalesce(current_basis, 'recorded') = 'recorded'
    and coalesce(previous_basis, 'recorded') = 'recorded'

)

select
    changes.change as change_of_areas,
    years.change as change_of_total
from changes
cross join years
where years.years = 2 and changes.change <> years.change
