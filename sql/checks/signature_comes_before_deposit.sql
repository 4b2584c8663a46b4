-- title: A State signs before, or on the day, it deposits its instrument
-- severity: error
-- fix: compare both dates with the depositary's list (MBT and CCM Articles 15 and 16)
select
    treaty,
    area,
    signed_on,
    deposited_on
from core.treaty_statuses
where signed_on > deposited_on
order by treaty, area
