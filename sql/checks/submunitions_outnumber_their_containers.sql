-- title: A stock has at least as many submunitions as cluster munitions
-- severity: warning
-- fix: the two columns may have been swapped: compare the source
with

stocks as (

    select
        treaty,
        area,
        item,
        happened_on,
        vintage,
        vintage_number,
        sum(quantity) as quantity
    from core.declared_stockpiles
    group by treaty, area, item, happened_on, vintage, vintage_number

)

select
    containers.treaty,
    containers.area,
    containers.happened_on,
    containers.quantity as cluster_munitions,
    submunitions.quantity as submunitions
from stocks as containers
inner join stocks as submunitions
    on
        containers.treaty = submunitions.treaty
        and containers.area = submunitions.area
        and containers.happened_on = submunitions.happened_on
        and containers.vintage is not distinct from submunitions.vintage
where
    containers.item = 'cluster_munition'
    and submunitions.item = 'submunition'
    and submunitions.quantity < containers.quantity
order by containers.treaty, containers.area, containers.happened_on
