-- title: Views of States on interpretive issues
-- grain: one row per treaty, State and issue
-- key: treaty, area, issue
-- references: area = publish.areas.area
-- trace: stated_on = date(fact.stated_on)
--   from core.interpretive_rows as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area
--   and fact.issue = figure.issue and fact.is_latest
-- derived: years_old = years_old(figure.information_until, getvariable('as_of_status'))
-- note: the latest dated statement is the State's view; a State without a row has not stated one
-- empty: no State's view is collected here, which says nothing of its views
-- issue: joint_operations, transit, foreign_stockpiling, investment, sensitive_fuzes or retention
-- view: prohibited, permitted or no_view
-- statement: the statement in words, where an editor has accepted them for publication
-- stated_on: last day on which it can have been stated
-- source_title: the document, where an editor has accepted its title; else a workbook is called so
-- information_until: last day to which the information reaches
-- years_old: full years from that day to the status day; 0 where it reaches so far or further
select
    statements.treaty,
    area,
    areas.area_name,
    statements.issue,
    statements.view,
    end_of_partial_date(statements.stated_on) as stated_on,
    words.text as statement,
    coalesce(titles.text, 'a workbook of the edition') as source_title,
    sample_notice(statements.is_synthetic) as notice,
    statements.stated_on as stated_text,
    precision_of(statements.stated_on) as stated_precision,
    end_of_partial_date(statements.stated_on) as information_until,
    years_old(end_of_partial_date(statements.stated_on), getvariable('as_of_status')) as years_old
from core.interpretive_rows as statements
inner join core.area_names as areas using (area)
-- what no editor has accepted stays blank
left join decisions.accepted_texts as words
    on statements.statement = words.text and words.what = 'statement'
-- nor its document
left join decisions.accepted_texts as titles
    on statements.source_title = titles.text and titles.what = 'source_title'
where statements.is_latest
order by statements.treaty, areas.sort_name, statements.issue, area
