-- title: A treaty enters into force for a State on the first day of the sixth month after deposit
-- severity: error
-- fix: compare both dates with Article 17 and the depositary's list; a succession is set by hand
with

starts as (

    select
        treaty,
        min(effective_on) as in_force_on
    from core.treaty_effects
    where effect = 'in_force'
    group by treaty

)

select
    acts.act_id,
    acts.happened_on,
    effects.effective_on
from core.treaty_effects as effects
inner join core.treaty_acts as acts on effects.act_id = acts.act_id
inner join starts on effects.treaty = starts.treaty
where
    effects.effect = 'in_force'
    and acts.act <> 'succession'
    and effects.effective_on <> greatest(
        starts.in_force_on,
        cast(date_trunc('month', acts.happened_on) + interval 6 month as date)
    )
order by acts.act_id
