-- title: Votes on the resolution in the United Nations General Assembly
-- grain: one row per year, stage and part voted on
-- key: treaty, voted_text, stage, part
-- references: year = publish.years.year
-- trace: in_favour = printed(fact.value)
--   from core.current_printed_figures as fact
--   where fact.treaty = figure.treaty and fact.period_to = figure.voted_text
--   and stage_of_votes(fact.dimension) = figure.stage and fact.category = figure.part
--   and fact.measure = 'votes_in_favour'
-- trace: against = printed(fact.value)
--   from core.current_printed_figures as fact
--   where fact.treaty = figure.treaty and fact.period_to = figure.voted_text
--   and stage_of_votes(fact.dimension) = figure.stage and fact.category = figure.part
--   and fact.measure = 'votes_against'
-- trace: abstaining = printed(fact.value)
--   from core.current_printed_figures as fact
--   where fact.treaty = figure.treaty and fact.period_to = figure.voted_text
--   and stage_of_votes(fact.dimension) = figure.stage and fact.category = figure.part
--   and fact.measure = 'votes_abstaining'
-- derived: year = year(figure.voted_on)
-- note: First Committee and plenary are different votes, and a paragraph is not the whole
-- note: a State that was absent did not abstain; a blank number is not in the source
-- year: calendar year of the session
-- part: whole, or the paragraph voted on
-- in_favour: States in favour
-- against: States against
-- abstaining: States that abstained
-- is_secondary: true when the print is not the Monitor's own
-- qualifier: exact, or what is said of one of the numbers
select
    treaty,
    cast(period_to[1:4] as bigint) as year,
    end_of_partial_date(period_to) as voted_on,
    stage_of_votes(dimension) as stage,
    category as part,
    cast(max(value) filter (where measure = 'votes_in_favour') as bigint) as in_favour,
    cast(max(value) filter (where measure = 'votes_against') as bigint) as against,
    cast(max(value) filter (where measure = 'votes_abstaining') as bigint) as abstaining,
    bool_or(is_secondary) as is_secondary,
    source_title,
    source_url,
    word_of_prints(qualifier) as qualifier,
    period_to as voted_text,
    precision_of(period_to) as voted_precision
from core.current_printed_figures
where measure in ('votes_in_favour', 'votes_against', 'votes_abstaining')
group by treaty, period_to, dimension, category, source_title, source_url
order by treaty, year desc, voted_on desc, voted_text desc, stage, part
