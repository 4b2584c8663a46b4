-- title: Views of States on interpretive issues
-- grain: one row per treaty, State and issue
-- key: treaty, area, issue
-- trace: stated_on = date(fact.stated_on)
--   from core.interpretive_rows as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area
--   and fact.issue = figure.issue and fact.is_latest
-- note: the latest dated statement is the State's view; a State without a row has not stated one
-- treaty: mbt or ccm
-- area: ISO 3166 alpha-3, else the Monitor's own X-code
-- area_name: name as printed in the edition
-- issue: joint_operations, transit, foreign_stockpiling, investment, sensitive_fuzes or retention
-- view: prohibited, permitted or no_view
-- stated_on: day, month or year of the statement
-- source: a workbook is called so, and not named
-- notice: says so where synthetic sample data are in the row
with

statements as (

    select * from core.interpretive_rows
    where is_latest

),

areas as (

    select * from core.area_names

)

select
    statements.treaty,
    statements.area,
    areas.area_name,
    statements.issue,
    statements.view,
    statements.stated_on,
    'a workbook of the edition' as source,
    sample_notice(statements.is_synthetic) as notice
from statements
inner join areas on statements.area = areas.area
order by statements.treaty, areas.sort_name, statements.issue
