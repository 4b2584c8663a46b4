-- title: Status of every area under both treaties on the edition's status day
-- grain: one row per treaty and area that exists on the day
-- key: treaty, area
-- audience: public
-- trace: status = acts()
--   from core.treaty_effects as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area
-- treaty: mbt (Mine Ban Treaty) or ccm (Convention on Cluster Munitions)
-- status: state_party, signatory, state_not_party or other_area
-- deposited_on: day the instrument of consent was deposited
-- is_synthetic: true where synthetic sample data say something on it
-- as_of: the edition's status day
with

mine_ban as (

    select * from core.treaty_status('mbt', getvariable('as_of_status'))

),

cluster_munitions as (

    select * from core.treaty_status('ccm', getvariable('as_of_status'))

)

select
    *,
    getvariable('as_of_status') as as_of
from (from mine_ban union all from cluster_munitions)
order by treaty, area
