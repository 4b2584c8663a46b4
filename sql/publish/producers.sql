-- title: Producers of weapons the treaties forbid
-- grain: one row per weapon and State
-- key: weapon, area
-- references: area = publish.areas.area
-- trace: practice = acts()
--   from core.production_statements as fact
--   where fact.weapon = figure.weapon and fact.area = figure.area and fact.is_latest
-- derived: years_old = years_old(figure.information_until, getvariable('as_of_status'))
-- note: the latest statement; who counts as a producer is an editor's decision per edition
-- practice: current or former
-- stated_on: last day on which it can have been stated; null = the list has no day
-- source_title: title of the list; null for a workbook
-- source_url: address of the list
-- information_until: last day to which the information reaches
-- years_old: full years from that day to the status day; 0 where it reaches so far or further
select
    statements.weapon,
    statements.practice,
    statements.area,
    areas.area_name,
    end_of_partial_date(statements.happened_on) as stated_on,
    statements.source_title,
    statements.source_url,
    sample_notice(statements.is_synthetic) as notice,
    statements.happened_on as stated_text,
    precision_of(statements.happened_on) as stated_precision,
    end_of_partial_date(statements.happened_on) as information_until,
    years_old(end_of_partial_date(statements.happened_on), getvariable('as_of_status')) as years_old
from core.production_statements as statements
inner join core.area_names as areas on statements.area = areas.area
where statements.is_latest and statements.practice in ('current', 'former')
order by statements.weapon, statements.practice, areas.sort_name, area
