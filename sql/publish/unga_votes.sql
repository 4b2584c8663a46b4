-- title: Votes on the resolution in the United Nations General Assembly
-- grain: one row per year, stage and text voted on
-- key: treaty, voted_on, stage, text
-- trace: in_favour = printed(fact.value)
--   from core.current_printed_figures as fact
--   where fact.treaty = figure.treaty and fact.period_to = figure.voted_on
--   and fact.dimension = figure.stage and fact.category = figure.text
--   and fact.measure = 'votes_in_favour'
-- trace: against = printed(fact.value)
--   from core.current_printed_figures as fact
--   where fact.treaty = figure.treaty and fact.period_to = figure.voted_on
--   and fact.dimension = figure.stage and fact.category = figure.text
--   and fact.measure = 'votes_against'
-- trace: abstaining = printed(fact.value)
--   from core.current_printed_figures as fact
--   where fact.treaty = figure.treaty and fact.period_to = figure.voted_on
--   and fact.dimension = figure.stage and fact.category = figure.text
--   and fact.measure = 'votes_abstaining'
-- derived: year = cast(figure.voted_on[1:4] as bigint)
-- note: First Committee and plenary are different votes, and a paragraph is not the whole
-- note: a State that was absent did not abstain; a blank number is not in the source
-- year: calendar year of the session
-- stage: First Committee or GA plenary
-- text: whole, or the paragraph voted on
-- in_favour: States in favour
-- against: States against
-- abstaining: States that abstained
-- is_secondary: true when the print is not the Monitor's own
-- qualifier: exact, or what is said of one of the numbers
select
    treaty,
    cast(period_to[1:4] as integer) as year,
    period_to as voted_on,
    dimension as stage,
    category as text,
    cast(max(value) filter (where measure = 'votes_in_favour') as integer) as in_favour,
    cast(max(value) filter (where measure = 'votes_against') as integer) as against,
    cast(max(value) filter (where measure = 'votes_abstaining') as integer) as abstaining,
    bool_or(is_secondary) as is_secondary,
    source_title,
    source_url,
    word_of_prints(qualifier) as qualifier
from core.current_printed_figures
where measure in ('votes_in_favour', 'votes_against', 'votes_abstaining')
group by treaty, period_to, dimension, category, source_title, source_url
order by treaty, year desc, voted_on desc, stage, text
