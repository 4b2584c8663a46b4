-- title: Only a State signs, ratifies or accedes
-- severity: error
-- fix: correct the area of the act, or the class of the area on that day in area_classes.csv
select
    acts.act_id,
    acts.area,
    acts.happened_on
from core.treaty_acts as acts
-- acts of other areas are what is looked for
left join reference.area_classes as classes
    on
        acts.area = classes.area
        and classes.class = 'state'
        and acts.happened_on >= coalesce(classes.from_on, date '0001-01-01')
        and acts.happened_on < coalesce(classes.to_on, date '9999-12-31')
where classes.area is null
order by acts.act_id
