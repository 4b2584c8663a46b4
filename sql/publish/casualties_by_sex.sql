-- title: The data year's mine/ERW casualties, by sex
-- grain: one row per sex with a casualty of the data year
-- key: sex
-- references: year = publish.years.year
-- products: lm, published
-- trace: total = sum(fact.people)
--   from core.casualties as fact
--   where fact.sex = figure.sex and fact.incident_year = figure.year
--   when figure.basis = 'recorded' and figure.qualifier <> 'withheld'
-- trace: total = printed(fact.value)
--   from core.printed_casualty_parts as fact
--   where fact.term = figure.sex and fact.casualty_year = figure.year
--   and fact.breakdown = 'sex'
--   when figure.basis = 'printed'
-- trace: known_base = sum(fact.people)
--   from core.casualties as fact
--   where fact.sex <> 'unknown' and fact.incident_year = figure.year
--   when figure.basis = 'recorded'
-- trace: all_casualties = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year
--   when figure.basis = 'recorded'
-- trace: known_base = latest(fact.base)
--   from core.printed_casualty_parts as fact
--   where fact.casualty_year = figure.year and fact.breakdown = 'sex'
--   when figure.basis = 'printed'
-- derived: share_of_known = if(figure.sex <> 'unknown', share_of_known(figure.total,
--   figure.known_base, figure.all_casualties), null)
-- derived: share_at_least = if(figure.sex <> 'unknown', share(figure.total,
--   figure.all_casualties), null)
-- derived: share_at_most = if(figure.sex <> 'unknown', share(figure.total +
--   coalesce(max(figure.total) filter (where figure.sex = 'unknown') over (partition by
--   figure.basis), 0), figure.all_casualties), null)
-- derived: year = getvariable('data_year')
-- note: recorded rows add up to the total of the data year, unknown included
-- note: people of every age together
-- note: base rule: casualties whose sex is known
-- note: no share on an unknown base or below the edition's smallest base, ten people unless
--   edition.yml says otherwise
-- note: bounds: the share of everyone, all unknown being something else, or all being this
-- note: where areas withhold so few people that this sum would tell them, it is one row, withheld
-- note: printed rows are the counts a report gave; what it did not count is not here
-- empty: nothing of the data year is recorded here, and no print collected divides it; printed
--   shares of other years are in casualty_shares_by_year
-- sex: male, female or unknown; withheld where no sum is told
-- total: casualties; blank where withheld
-- known_base: casualties whose sex is known
-- year: the data year
-- vintage: the report of a printed row
-- notice: says so where synthetic sample data are in the figure
select
    term as sex,
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
where breakdown = 'sex'
order by term = 'unknown', total desc, sex
