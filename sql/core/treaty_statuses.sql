-- title: Status of every area under both treaties on the edition's status day
-- grain: one row per treaty and area that exists on the day
-- key: treaty, area
-- audience: public
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
