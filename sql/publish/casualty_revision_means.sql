-- title: By how much a year's total moves from report to report, on average
-- grain: one row per number of prints since the first
-- key: prints_later
-- products: lm, published
-- trace: years = count()
--   from publish.casualty_revision_steps as fact
--   where fact.prints_later = figure.prints_later
-- derived: mean_revision = (select cast(avg(steps.revision) as decimal(9, 1)) from
--   publish.casualty_revision_steps as steps where steps.prints_later = figure.prints_later)
-- derived: mean_absolute_revision = (select cast(avg(abs(steps.revision)) as decimal(9, 1)) from
--   publish.casualty_revision_steps as steps where steps.prints_later = figure.prints_later)
-- note: of the world, printed totals alone; a year that was printed once is in no row
-- note: means of few years say little: years says of how many they are
-- prints_later: prints of a year's total since the first
-- years: years that were printed so often
-- mean_revision: mean of these totals less their first prints; falls and rises cancel out
-- mean_absolute_revision: mean of the same without sign
-- qualifier: exact: of the prints that are known here
-- notice: says so where synthetic sample data are in the figure
select
    prints_later,
    count(*) as years,
    cast(avg(revision) as decimal(9, 1)) as mean_revision,
    cast(avg(abs(revision)) as decimal(9, 1)) as mean_absolute_revision,
    'exact' as qualifier,
    max(notice) as notice
from publish.casualty_revision_steps
group by prints_later
order by prints_later
