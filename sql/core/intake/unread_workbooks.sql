-- title: Workbooks that could not be read, until a later one of their place is
-- grain: one row per receipt
-- key: receipt
-- form: view
-- note: what they hold nobody knows; XWD: a workbook about no single area leaves the year of all
--   incomplete
-- receipt: the arrival of the workbook
-- area: the area it is about
-- data_year: the data year it was sent for
with

states as (

    select * from core.workbook_states
    where state = 'not_read'

)

select
    workbooks.receipt,
    workbooks.area,
    workbooks.data_year
from staging.workbooks as workbooks
inner join states on workbooks.receipt = states.receipt
-- what no area is called like is told as a finding
left join core.areas on workbooks.area = areas.area
where areas.area is not null or workbooks.area = 'XWD'
