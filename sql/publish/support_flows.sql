-- title: International support for mine action, from donor to recipient, by sector
-- grain: one row per calendar year, donor, recipient, sector and currency
-- key: year, donor, recipient, sector, currency
-- references: year = publish.years.year
-- trace: amount = sum(fact.amount)
--   from core.support_flows as fact
--   where fact.support_year = figure.year and coalesce(fact.donor, '-') = figure.donor and
--   coalesce(fact.recipient, '-') = figure.recipient and fact.sector = figure.sector and
--   fact.currency = figure.currency and fact.flow = 'international' and not fact.is_repeated
--   when figure.amount is not null
-- trace: amount_usd = acts()
--   from core.support_flows as fact
--   where fact.support_year = figure.year and coalesce(fact.donor, '-') = figure.donor and
--   coalesce(fact.recipient, '-') = figure.recipient and fact.sector = figure.sector and
--   fact.currency = figure.currency and fact.flow = 'international'
-- note: amounts of different currencies are never added; converted at the calendar year's average
--   rate (reference.exchange_rates), and only where the cited list has one: rate_is_missing says so
-- note: one amount may be told by its donor and its recipient: each workbook's rows stand as they
--   are
-- empty: no amount by donor and recipient is collected here; printed sums are in
--   mine_action_support_by_year
-- year: calendar year it was given for
-- donor: area that gave it; - where not told
-- donor_name: its name
-- recipient: area that got it; - where not told
-- recipient_name: its name
-- amount: amount in that currency; blank where workbooks contradict each other
-- amount_usd: the same in US dollars, rounded once; blank where no rate of the year is cited
-- rate_is_missing: true where it needs a rate that the cited list does not have
-- rate_source_title: where the rate is printed; blank where none was needed or is known
-- rate_source_url: address of that print
-- contradicted: the sums of workbooks that give different ones, such as 1500000.00 / 1400000.00
-- qualifier: exact; about where a part is near the number, else at_least where one is a bound
-- notice: says so where synthetic sample data are in the figure
with

sums as (

    select
        support_year as year,
        coalesce(flows.donor, '-') as donor,
        coalesce(flows.recipient, '-') as recipient,
        sector,
        currency,
        count(distinct workbook_amount) > 1 as is_contradicted,
        if(is_contradicted, null, cast(sum(flows.amount) as decimal(18, 2))) as amount,
        if(
            is_contradicted,
            string_agg(
                distinct cast(workbook_amount as decimal(18, 2)), ' / '
                order by cast(workbook_amount as decimal(18, 2)) desc
            ),
            null
        ) as contradicted,
        word_of_sum(flows.qualifier, flows.amount) as qualifier,
        bool_or(is_synthetic) as is_synthetic
    from core.support_flows as flows
    where
        support_year <= getvariable('data_year')
        and flow = 'international'
        and not is_repeated
    group by support_year, flows.donor, flows.recipient, sector, currency

)

select
    sums.year,
    sums.donor,
    sums.recipient,
    sums.sector,
    sums.currency,
    sums.amount,
    cast(
        case
            when sums.currency = 'usd' then sums.amount
            when rates.quoted_as = 'usd_per_unit' then sums.amount * rates.rate
            when rates.quoted_as = 'units_per_usd' then sums.amount / nullif(rates.rate, 0)
        end as decimal(18, 2)
    ) as amount_usd,
    sums.currency <> 'usd' and rates.rate is null as rate_is_missing,
    sums.contradicted,
    if(sums.currency = 'usd', null, rates.source_title) as rate_source_title,
    if(sums.currency = 'usd', null, rates.source_url) as rate_source_url,
    if(sums.amount is null, null, sums.qualifier) as qualifier,
    donors.area_name as donor_name,
    recipients.area_name as recipient_name,
    sample_notice(sums.is_synthetic) as notice
from sums
-- a side that is not told has no name
left join core.area_names as donors on sums.donor = donors.area
-- see above
left join core.area_names as recipients on sums.recipient = recipients.area
-- US dollars need no rate, and a rate may not be cited
left join reference.exchange_rates as rates
    on sums.year = rates.year and sums.currency = rates.currency
order by
    sums.year desc, donors.sort_name, sums.donor, recipients.sort_name, sums.recipient, sums.sector,
    sums.currency
