-- title: What the editors hold of States' compliance, with its source
-- grain: one row per treaty, State, obligation and first day
-- key: treaty, area, obligation, from_on
-- references: area = publish.areas.area
-- trace: judgement = acts()
--   from core.judgements as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area
--   and fact.obligation = figure.obligation and fact.from_on = figure.from_on
-- note: an editor's recorded decision with its source; nothing computes one, and a State without a
--   row has none recorded
-- note: on_track and so on adopt, or not, what analysis.clearance_outlook proposes
-- empty: no judgement of an editor is recorded, which says nothing of compliance
-- treaty: mbt (Mine Ban Treaty) or ccm (Convention on Cluster Munitions)
-- obligation: clearance, stockpile_destruction, initial_report, annual_report and so on
-- from_on: first day it holds
-- until_on: first day it no longer holds; null = it still does
select
    judgements.treaty,
    judgements.area,
    areas.area_name,
    judgements.obligation,
    judgements.judgement,
    judgements.from_on,
    judgements.until_on,
    judgements.decided_on,
    judgements.source_title,
    judgements.source_url
from core.judgements
inner join core.area_names as areas on judgements.area = areas.area
where judgements.from_on <= getvariable('as_of_status')
order by judgements.treaty, areas.sort_name, judgements.obligation, judgements.from_on, area
