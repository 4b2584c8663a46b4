-- title: Victim assistance, question by question
-- grain: one row per treaty, State and question answered
-- key: treaty, area, question
-- references: area = publish.areas.area
-- trace: answer = acts()
--   from core.assistance_rows as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area
--   and fact.question = figure.question and fact.is_latest
-- derived: years_old = years_old(figure.information_until, getvariable('as_of_status'))
-- note: a question without a row was not answered, which is not no
-- empty: no answer on victim assistance is collected here
-- question: measure of CCM Article 5 or MBT Article 6(3)
-- as_of: last day the answer can be of
-- as_of_text: day, month or year it is of
-- source_title: a workbook is called so, and not named
-- information_until: last day to which the information reaches
-- years_old: full years from that day to the status day; 0 where it reaches so far or further
select
    answers.treaty,
    answers.area,
    areas.area_name,
    answers.question,
    answers.answer,
    end_of_partial_date(answers.situation_on) as as_of,
    'a workbook of the edition' as source_title,
    sample_notice(answers.is_synthetic) as notice,
    answers.situation_on as as_of_text,
    precision_of(answers.situation_on) as as_of_precision,
    end_of_partial_date(answers.situation_on) as information_until,
    years_old(end_of_partial_date(answers.situation_on), getvariable('as_of_status')) as years_old
from core.assistance_rows as answers
inner join core.area_names as areas on answers.area = areas.area
where answers.is_latest
order by answers.treaty, areas.sort_name, answers.question, area
