-- title: How States voted in the United Nations General Assembly, where known
-- grain: one row per treaty, resolution, stage, part and State
-- key: treaty, resolution, stage, part, area
-- references: area = publish.areas.area
-- trace: vote = acts()
--   from core.vote_rows as fact
--   where fact.treaty = figure.treaty and fact.resolution = figure.resolution
--   and fact.stage = figure.stage and fact.part = figure.part
--   and fact.area = figure.area and fact.is_latest
-- note: absent is not abstained; a State without a row is not known here
-- empty: no vote of a State is collected here; what the votes came to is in unga_votes
select
    votes.treaty,
    end_of_partial_date(votes.voted_on) as voted_on,
    votes.resolution,
    votes.stage,
    votes.part,
    votes.area,
    areas.area_name,
    votes.vote,
    sample_notice(votes.is_synthetic) as notice,
    votes.voted_on as voted_text,
    precision_of(votes.voted_on) as voted_precision
from core.vote_rows as votes
inner join core.area_names as areas on votes.area = areas.area
where votes.is_latest
order by
    votes.treaty,
    voted_on desc,
    voted_text desc,
    votes.resolution,
    votes.stage,
    votes.part,
    areas.sort_name,
    area
