-- title: The board of each obligation holds every State bound on the day, and each once
-- severity: error
-- fix: look which State is on no field, or on two, in core.obligations_by_class
-- note: counted anew from the acts: the last turn of a State by the day is its entry into force, or
--   its succession, for which the text gives no such day
with

days as (

    select distinct
        treaty,
        obligation,
        as_of
    from publish.obligations

),

turns as (

    select
        days.treaty,
        days.obligation,
        effects.area,
        effects.effect
    from days
    inner join core.treaty_effects as effects
        on
            days.treaty = effects.treaty
            and effects.effect in ('in_force', 'withdrawn', 'bound')
            and effects.effective_on <= days.as_of
    inner join core.treaty_acts as acts on effects.act_id = acts.act_id
    where effects.effect <> 'bound' or acts.act = 'succession'
    qualify
        row_number() over (
            partition by days.treaty, days.obligation, effects.area
            order by effects.effective_on desc, effects.effect desc
        ) = 1

),

bound as (

    select
        treaty,
        obligation,
        count(*) as states
    from turns
    where effect in ('in_force', 'bound')
    group by treaty, obligation

),

board as (

    select
        treaty,
        obligation,
        sum(states) as states,
        max(of_states) as of_states
    from publish.obligation_board
    where class <> 'not_bound'
    group by treaty, obligation

)

select
    treaty,
    obligation,
    bound.states as bound_states,
    board.states as board_states,
    board.of_states
from bound
-- either may be missing
full join board using (treaty, obligation)
where bound.states is distinct from board.states or board.states is distinct from board.of_states
order by treaty, obligation
