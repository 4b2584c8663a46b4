-- title: National implementation measures
-- grain: one row per treaty, State, class and law
-- key: treaty, area, class, number
-- references: area = publish.areas.area
-- trace: adopted_on = date(fact.adopted_on)
--   from core.legislation_rows as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area
--   and fact.class = figure.class and fact.adopted_on = figure.adopted_text
-- note: specific_law, existing_law (the State holds it sufficient), in_process, none or unknown
-- note: a State without a row has said nothing that is known here
-- empty: no law is collected here, which says nothing of the laws that there are
-- class: class of the measures
-- number: position among the laws of the class, from 1
-- law: title of the law, where an editor has accepted it for publication
-- adopted_on: last day on which it can have been adopted; of a class without a law, stated
-- adopted_text: day, month or year of it
-- prohibits_investment: whether it forbids investment in producers
-- source_title: the document, where an editor has accepted its title; else a workbook is called so
-- adopted_precision: day, month, year, or by where only the last possible day is known
select
    measures.treaty,
    area,
    areas.area_name,
    measures.class,
    row_number() over (
        partition by measures.treaty, area, measures.class
        order by
            measures.adopted_on,
            laws.text,
            measures.prohibits_investment,
            md5(measures.source_row_id)
    ) as number,
    laws.text as law,
    end_of_partial_date(measures.adopted_on) as adopted_on,
    measures.prohibits_investment,
    coalesce(titles.text, 'a workbook of the edition') as source_title,
    sample_notice(measures.is_synthetic) as notice,
    measures.adopted_on as adopted_text,
    precision_of(measures.adopted_on) as adopted_precision
from core.legislation_rows as measures
inner join core.area_names as areas using (area)
-- what no editor has accepted stays blank, and its row counts
left join decisions.accepted_texts as laws on measures.law = laws.text and laws.what = 'law'
-- nor its document
left join decisions.accepted_texts as titles
    on measures.source_title = titles.text and titles.what = 'source_title'
where measures.is_latest
order by measures.treaty, areas.sort_name, measures.class, number, area
