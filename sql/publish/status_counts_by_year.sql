-- title: States Parties and signatories at the end of each year and on the status day
-- grain: one row per treaty and day
-- key: treaty, as_of
-- trace: states_parties = count()
--   from core.membership_periods as fact
--   where fact.treaty = figure.treaty and fact.class = 'state_party'
--   and fact.from_on <= figure.as_of and coalesce(fact.to_on > figure.as_of, true)
-- trace: signatories = count()
--   from core.membership_periods as fact
--   where fact.treaty = figure.treaty and fact.class = 'signatory'
--   and fact.from_on <= figure.as_of and coalesce(fact.to_on > figure.as_of, true)
-- note: States Parties by deposit, the Monitor's rule; a notice of withdrawal changes nothing yet
-- note: signatories are those that have signed and not deposited, not all that ever signed
-- treaty: mbt (Mine Ban Treaty) or ccm (Convention on Cluster Munitions)
-- as_of: 31 December of the year; the last row is the edition's status day
with

-- the last day of each year since the first signature, and the status day
days as (

    select
        treaty,
        least(make_date(year, 12, 31), getvariable('as_of_status')) as as_of
    from (
        select
            treaty,
            unnest(range(year(min(from_on)), year(getvariable('as_of_status')) + 1)) as year
        from core.membership_periods
        group by treaty
    ) as years

)

select
    days.treaty,
    days.as_of,
    count(*) filter (where periods.class = 'state_party') as states_parties,
    count(*) filter (where periods.class = 'signatory') as signatories,
    sample_notice(bool_or(periods.is_synthetic)) as notice
from days
-- a day before the first signature has no period
left join core.membership_periods as periods
    on days.treaty = periods.treaty
        and periods.from_on <= days.as_of
        and coalesce(periods.to_on > days.as_of, true)
group by days.treaty, days.as_of
order by days.treaty, days.as_of
