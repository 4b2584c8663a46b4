-- title: States that have, or had, stockpiles, as far as dated facts say so
-- grain: one row per treaty and State
-- key: treaty, area
-- references: area = publish.areas.area
-- trace: has_stock = acts(fact.event, fact.quantity)
--   from core.stockpile_facts as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area
-- trace: has_stock = acts(fact.event, fact.happened_on)
--   from core.obligation_events as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area and fact.obligation =
--   'stockpile_destruction' and fact.not_used is null
-- derived: years_old = years_old(figure.information_until, figure.as_of)
-- note: no = completed or declared to hold none; not_known = a stock was declared and nothing says
--   that it is destroyed; the Monitor's own list is longer than what is known here
-- status: status under the treaty on the status day
-- has_stock: yes (known up to the status day), no or not_known
-- as_of: the edition's status day
-- information_until: last day to which the information reaches; blank of no, which is final
-- years_old: full years from that day to the status day; 0 where it reaches so far or further
with

mentioned as (

    select
        treaty,
        area,
        information_until,
        null as ended_by,
        null as reopened_by,
        is_synthetic
    from core.stockpile_facts
    where
        event = 'declared'
        and quantity > 0
        and happened_by <= getvariable('as_of_status')
    union all by name
    select
        treaty,
        area,
        information_until,
        if(event in ('completed', 'not_affected'), happened_by, null) as ended_by,
        if(event = 'reopened', happened_by, null) as reopened_by,
        is_synthetic
    from core.obligation_events
    where
        obligation = 'stockpile_destruction'
        and not_used is null
        and happened_by <= getvariable('as_of_status')

),

states as (

    select
        treaty,
        area,
        max(information_until) as information_until,
        max(ended_by) > coalesce(max(reopened_by), date '0001-01-01') as is_ended,
        bool_or(is_synthetic) as is_synthetic
    from mentioned
    group by treaty, area

)

select
    treaty,
    area,
    areas.area_name,
    statuses.status,
    case
        when states.is_ended then 'no'
        when states.information_until >= getvariable('as_of_status') then 'yes'
        else 'not_known'
    end as has_stock,
    getvariable('as_of_status') as as_of,
    sample_notice(states.is_synthetic) as notice,
    if(states.is_ended, null, states.information_until) as information_until,
    years_old(if(states.is_ended, null, states.information_until), getvariable('as_of_status'))
        as years_old
from states
-- who turned out never to have had any is none of those that have, or had
anti join (
    from core.obligation_statuses
    where obligation = 'stockpile_destruction' and status = 'not_affected'
) as never_had using (treaty, area)
inner join core.area_names as areas using (area)
inner join core.treaty_statuses as statuses using (treaty, area)
order by treaty, areas.sort_name, area
