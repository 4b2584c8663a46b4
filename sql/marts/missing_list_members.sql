-- title: Printed lists of areas that are said to be complete, and of which members are not on hand
-- grain: one row per year with such a list
-- key: year
-- form: view
-- note: who is missing may have had as many as the printed world has more than the areas on hand;
--   where the world was not printed, any number
-- year: calendar year of the incidents
-- complete_from: the list holds each area with at least so many casualties
-- missing: members that are not on hand
-- at_most: most people one of them can have had; null where nobody knows
with

totals as (

    select * from marts.casualty_area_years
    where total is not null

),

world as (

    select * from core.printed_casualty_years
    where measure = 'casualties_total'

),

lists as (

    select * from decisions.coverage
    where value = 'complete_from'
    qualify row_number() over (partition by first_year order by number desc) = 1

)

select
    lists.first_year as year,
    lists.complete_from,
    lists.members - count(*) filter (where totals.total >= lists.complete_from) as missing,
    cast(
        greatest(max(world.value) - coalesce(sum(totals.total), 0), lists.complete_from) as bigint
    ) as at_most
from lists
-- no area of the list may be on hand
left join totals on lists.first_year = totals.casualty_year
-- not every year was printed
left join world on lists.first_year = world.casualty_year
group by lists.first_year, lists.complete_from, lists.members
having missing > 0
