-- title: What editors hold of States' compliance, with its source
-- grain: one row per treaty, State, obligation and first day
-- key: treaty, area, obligation, from_on
-- note: an editor's recorded decision; nothing computes one
-- treaty: mbt or ccm
-- area: the State
-- obligation: the obligation
-- judgement: in_violation, on_track, not_on_track or unclear
-- from_on: first day it holds
-- until_on: first day it no longer holds; null = it still does
-- source_title: where it is printed
-- source_url: address of the source
-- decided_on: day of the decision
select
    treaty,
    area,
    obligation,
    judgement,
    from_on,
    until_on,
    source_title,
    web_address(source_url) as source_url,
    decided_on
from decisions.judgements
order by treaty, area, obligation, from_on
