-- title: National implementation measures
-- grain: one row per treaty, State, class and law
-- key: treaty, area, class, number
-- trace: adopted_on = date(fact.adopted_on)
--   from core.legislation_rows as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area
--   and fact.class = figure.class and fact.adopted_on = figure.adopted_on
-- note: specific_law, existing_law (the State holds it sufficient), in_process, none or unknown
-- note: a State without a row has said nothing that is known here
-- class: class of the measures
-- number: position among the laws of the class, from 1
-- law: title of the law, where an editor has accepted it for publication
-- adopted_on: day, month or year of adoption; of a class without a law, of the statement
-- prohibits_investment: whether it forbids investment in producers
-- source: the document, where an editor has accepted its title; else a workbook is called so
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
    measures.adopted_on,
    measures.prohibits_investment,
    coalesce(titles.text, 'a workbook of the edition') as source,
    sample_notice(measures.is_synthetic) as notice
from core.legislation_rows as measures
inner join core.area_names as areas using (area)
-- what no editor has accepted stays blank, and its row counts
left join decisions.accepted_texts as laws on measures.law = laws.text and laws.what = 'law'
-- nor its document
left join decisions.accepted_texts as titles
    on measures.source_title = titles.text and titles.what = 'source_title'
where measures.is_latest
order by measures.treaty, areas.sort_name, measures.class, number, area
