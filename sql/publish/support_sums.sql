-- title: Support for mine action that is known here, in all, beside the printed world
-- grain: one row per calendar year and role
-- key: year, role
-- references: year = publish.years.year
-- trace: areas = distinct(fact.area)
--   from publish.mine_action_support as fact
--   where fact.year = figure.year and fact.role = figure.role
-- trace: without_rate = count()
--   from publish.mine_action_support as fact
--   where fact.year = figure.year and fact.role = figure.role and fact.amount_usd is null
-- trace: amount_usd = sum(fact.amount_usd)
--   from publish.mine_action_support as fact
--   where fact.year = figure.year and fact.role = figure.role
--   when figure.amount_usd is not null
-- trace: printed_usd = told(fact.international_usd)
--   from publish.mine_action_support_by_year as fact
--   where fact.year = figure.year and fact.is_current
--   when figure.printed_usd is not null
-- derived: not_in_areas_usd = figure.printed_usd - figure.amount_usd when figure.not_in_areas_usd
--   is not null
-- note: a sum in US dollars is given where every amount has its rate: a missing rate is told, and
--   not summed around
-- note: donors and recipients are two views of the same money; they are never added
-- empty: no amount by donor and recipient is collected here; printed sums are in
--   mine_action_support_by_year
-- year: calendar year
-- role: donor, recipient or national
-- areas: areas with an amount
-- without_rate: amounts that no cited rate converts
-- which: their currencies
-- amount_usd: all together in US dollars; blank where a rate is missing
-- qualifier: at_least: others may have given or got some
-- printed_usd: international support of the world, as last printed; beside donors alone
-- not_in_areas_usd: printed less known here; blank where either is, or below zero
-- vintage: the report of the print
-- notice: says so where synthetic sample data are in the figure
with

sums as (

    select
        year,
        role,
        count(distinct area) as areas,
        count(*) filter (where amount_usd is null) as without_rate,
        string_agg(distinct currency, ', ' order by currency) filter (
            where amount_usd is null
        ) as which,
        cast(sum(amount_usd) as decimal(24, 2)) as amount_usd,
        max(notice) as notice
    from publish.mine_action_support
    group by year, role

),

prints as (

    select
        year,
        international_usd,
        vintage
    from publish.mine_action_support_by_year
    where is_current and international_usd is not null

)

select
    sums.year,
    sums.role,
    sums.areas,
    sums.without_rate,
    sums.which,
    if(sums.without_rate = 0, sums.amount_usd, null) as amount_usd,
    'at_least' as qualifier,
    prints.international_usd as printed_usd,
    if(
        sums.without_rate = 0 and prints.international_usd >= sums.amount_usd,
        prints.international_usd - sums.amount_usd,
        null
    ) as not_in_areas_usd,
    prints.vintage,
    sums.notice
from sums
-- the world of most years was not printed, and stands beside donors alone
left join prints on sums.year = prints.year and sums.role = 'donor'
order by sums.year desc, sums.role
