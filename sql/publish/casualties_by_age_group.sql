-- title: The data year's mine/ERW casualties, by age group
-- grain: one row per age group with a casualty of the data year
-- key: age_group
-- references: year = publish.years.year
-- products: lm, published
-- trace: total = sum(fact.people)
--   from core.casualties as fact
--   where fact.age_group = figure.age_group and fact.incident_year = figure.year
--   when figure.basis = 'recorded' and figure.qualifier <> 'withheld'
-- trace: total = printed(fact.value)
--   from core.printed_casualty_parts as fact
--   where fact.term = figure.age_group and fact.casualty_year = figure.year
--   and fact.breakdown = 'age_group'
--   when figure.basis = 'printed'
-- trace: known_base = sum(fact.people)
--   from core.casualties as fact
--   where fact.age_group <> 'unknown' and fact.incident_year = figure.year
--   when figure.basis = 'recorded'
-- trace: all_casualties = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year
--   when figure.basis = 'recorded'
-- trace: known_base = latest(fact.base)
--   from core.printed_casualty_parts as fact
--   where fact.casualty_year = figure.year and fact.breakdown = 'age_group'
--   when figure.basis = 'printed'
-- derived: share_of_known = if(figure.age_group <> 'unknown', share_of_known(figure.total,
--   figure.known_base, figure.all_casualties), null)
-- derived: share_at_least = if(figure.age_group <> 'unknown', share(figure.total,
--   figure.all_casualties), null)
-- derived: share_at_most = if(figure.age_group <> 'unknown', share(figure.total +
--   coalesce(max(figure.total) filter (where figure.age_group = 'unknown') over (partition by
--   figure.basis), 0), figure.all_casualties), null)
-- derived: year = getvariable('data_year')
-- note: recorded rows add up to the total of the data year, unknown included
-- note: a child is under 18 at the explosion; an age band across 18 is unknown
-- note: base rule: casualties whose age group is known
-- note: no share on an unknown base or below the edition's smallest base, ten people unless
--   edition.yml says otherwise
-- note: bounds: the share of everyone, all unknown being something else, or all being this
-- note: where areas withhold so few people that this sum would tell them, it is one row, withheld
-- note: printed rows are the counts a report gave; what it did not count is not here
-- empty: nothing of the data year is recorded here, and no print collected divides it; printed
--   shares of other years are in casualty_shares_by_year
-- age_group: child, adult or unknown; withheld where no sum is told
-- total: casualties; blank where withheld
-- known_base: casualties whose age group is known
-- year: the data year
-- vintage: the report of a printed row
-- notice: says so where synthetic sample data are in the figure
select
    term as age_group,
    total,
    share_of_known,
    known_base,
    share_at_least,
    share_at_most,
    all_casualties,
    qualifier,
    getvariable('data_year') as year,
    basis,
    vintage,
    notice
from marts.casualty_trait_shares
where breakdown = 'age_group'
order by term = 'unknown', total desc, age_group
