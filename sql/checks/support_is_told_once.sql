-- title: Workbooks that tell of support from one donor to one recipient give one sum
-- severity: warning
-- fix: ask both which part of the money the other one means; the same sum given twice counts once,
--   different sums are added up by donor and by recipient, and left blank by donor and recipient
select
    support_year,
    donor,
    recipient,
    sector,
    currency,
    string_agg(distinct workbook_amount, ' / ' order by workbook_amount desc) as sums
from core.support_flows
where workbook_amount is not null
group by support_year, donor, recipient, sector, currency
having count(distinct workbook_amount) > 1
order by support_year, donor, recipient, sector, currency
