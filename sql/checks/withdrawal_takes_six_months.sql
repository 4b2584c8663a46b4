-- title: A withdrawal takes effect six months after the depositary received its notice
-- severity: error
-- fix: use the day of receipt, not that of a vote or an announcement (Article 20 of both treaties)
select
    acts.act_id,
    acts.happened_on,
    effects.effective_on
from core.treaty_effects as effects
inner join core.treaty_acts as acts on effects.act_id = acts.act_id
where
    effects.effect = 'withdrawn'
    and acts.effective_on_by_hand is null
    and effects.effective_on <> cast(acts.happened_on + interval 6 month as date)
order by acts.act_id
