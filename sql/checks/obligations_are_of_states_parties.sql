-- title: Only States Parties stand in the tables of deadlines and overdue obligations
-- severity: error
-- fix: compare the State's status on the day with core.obligation_status
with

bound as (

    select
        treaty,
        area
    from core.obligation_statuses
    union
    select
        treaty,
        area
    from publish.overdue

)

select
    bound.treaty,
    bound.area
from bound
-- States that are not party are what is looked for
left join core.treaty_statuses as statuses
    on
        bound.treaty = statuses.treaty
        and bound.area = statuses.area
        and statuses.status = 'state_party'
where statuses.area is null
order by bound.treaty, bound.area
