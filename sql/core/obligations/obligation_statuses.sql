-- title: Where every State stands with its dated obligations on the edition's status day
-- grain: one row per treaty, State and obligation that applies to it
-- key: treaty, area, obligation
-- audience: public
-- trace: status = acts(fact.event, fact.happened_on, fact.deadline_on)
--   from core.obligation_events as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area and fact.obligation =
--   figure.obligation and fact.not_used is null
-- trace: status = acts()
--   from core.treaty_effects as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area and fact.effect =
--   figure.obligation || '_due'
-- area: the State
-- obligation: clearance or stockpile_destruction
-- article: the provision
-- original_deadline: deadline by the text, from entry into force
-- current_deadline: last deadline granted by the day, else the original; as printed
-- current_deadline_by: last day that can mean
-- deadline_from: entry_into_force, extension_granted or hostilities_ended (CCM Article 4(1)(b))
-- status: on_going, extension_pending, deadline_passed, completed, not_affected or not_known
-- information_until: last day to which information on the obligation reaches
-- is_synthetic: true where synthetic sample data say something on it
-- as_of: the edition's status day
-- deadline_known_until: last day to which information on that deadline itself reaches; null where
--   there is none
with

mine_ban as (

    select * from core.obligation_status('mbt', getvariable('as_of_status'))

),

cluster_munitions as (

    select * from core.obligation_status('ccm', getvariable('as_of_status'))

)

select
    *,
    getvariable('as_of_status') as as_of
from (from mine_ban union all from cluster_munitions)
order by treaty, area, obligation
