-- title: Victim assistance, question by question
-- grain: one row per treaty, State and question answered
-- key: treaty, area, question
-- trace: answer = acts()
--   from core.assistance_rows as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area
--   and fact.question = figure.question and fact.is_latest
-- note: a question without a row was not answered, which is not no
-- treaty: mbt or ccm
-- area: ISO 3166 alpha-3, else the Monitor's own X-code
-- area_name: name as printed in the edition
-- question: measure of CCM Article 5 or MBT Article 6(3)
-- answer: yes, partly, no or not_known
-- as_of: day, month or year the answer is of
-- source: a workbook is called so, and not named
-- notice: says so where synthetic sample data are in the row
with

answers as (

    select * from core.assistance_rows
    where is_latest

),

areas as (

    select * from core.area_names

)

select
    answers.treaty,
    answers.area,
    areas.area_name,
    answers.question,
    answers.answer,
    answers.situation_on as as_of,
    'a workbook of the edition' as source,
    sample_notice(answers.is_synthetic) as notice
from answers
inner join areas on answers.area = areas.area
order by answers.treaty, areas.sort_name, answers.question, area
