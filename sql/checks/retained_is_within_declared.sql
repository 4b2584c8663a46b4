-- title: No State retains more than it ever declared
-- severity: warning
-- fix: compare both numbers; cluster munitions and submunitions may have been swapped
with

declarations as (

    select
        treaty,
        area,
        item,
        vintage_number,
        sum(quantity) as quantity
    from core.declared_stockpiles
    group by treaty, area, item, vintage_number

),

declared as (

    select
        treaty,
        area,
        item,
        max(quantity) as quantity
    from declarations
    group by treaty, area, item

)

select
    retained.source_row_id,
    retained.item,
    retained.quantity as retained,
    declared.quantity as declared
from core.retained_items as retained
inner join declared using (treaty, area, item)
where
    retained.event = 'retained'
    and retained.quantity > declared.quantity
order by retained.source_row_id
