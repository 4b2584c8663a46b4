-- title: Support for mine action, by donor and recipient
-- grain: one row per calendar year, role, area, sector and currency
-- key: year, role, area, sector, currency
-- references: area = publish.areas.area
-- references: year = publish.years.year
-- trace: amount = sum(fact.amount)
--   from core.support_facts as fact
--   where fact.support_year = figure.year and fact.role = figure.role
--   and fact.area = figure.area and fact.sector = figure.sector
--   and fact.currency = figure.currency
-- trace: amount_usd = acts()
--   from core.support_facts as fact
--   where fact.support_year = figure.year and fact.role = figure.role
--   and fact.area = figure.area and fact.sector = figure.sector
--   and fact.currency = figure.currency
-- note: amounts of different currencies are never added; converted at the calendar year's average
--   rate (reference.exchange_rates), and only where the cited list has one
-- note: donor and recipient are two views of the same money; national is an affected State's own
-- note: the world's printed totals are in mine_action_support_by_year
-- empty: no amount by donor and recipient is collected here; printed sums are in
--   mine_action_support_by_year
-- year: calendar year
-- role: donor, recipient or national
-- amount_usd: the same in US dollars, rounded once; null where no rate of the year is cited
-- rate_source_title: where the rate is printed; null where none was needed or is known
-- rate_source_url: address of that print
-- qualifier: exact; about where a part is near the number, else at_least where one is a bound
with

sums as (

    select
        support_year as year,
        role,
        area,
        sector,
        currency,
        cast(sum(amount) as decimal(18, 2)) as amount,
        word_of_sum(qualifier, amount) as qualifier,
        bool_or(is_synthetic) as is_synthetic
    from core.support_facts
    where support_year <= getvariable('data_year')
    group by support_year, role, area, sector, currency

)

select
    year,
    sums.role,
    area,
    areas.area_name,
    sums.sector,
    currency,
    sums.amount,
    cast(
        case
            when currency = 'usd' then sums.amount
            when rates.quoted_as = 'usd_per_unit' then sums.amount * rates.rate
            when rates.quoted_as = 'units_per_usd' then sums.amount / nullif(rates.rate, 0)
        end as decimal(18, 2)
    ) as amount_usd,
    if(currency = 'usd', null, rates.source_title) as rate_source_title,
    sums.qualifier,
    sample_notice(sums.is_synthetic) as notice,
    if(currency = 'usd', null, rates.source_url) as rate_source_url
from sums
inner join core.area_names as areas using (area)
-- US dollars need no rate, and a rate may not be cited
left join reference.exchange_rates as rates using (year, currency)
order by year desc, sums.role, areas.sort_name, sums.sector, currency, area
