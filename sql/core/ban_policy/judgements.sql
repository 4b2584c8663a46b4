-- title: What editors hold of States' compliance, with its source
-- grain: one row per treaty, State, obligation and first day
-- key: treaty, area, obligation, from_on
-- note: an editor's recorded decision; nothing computes one
-- area: the State
-- obligation: the obligation
-- from_on: first day it holds
-- until_on: first day it no longer holds; null = it still does
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
