-- title: New States Parties in the year up to the status day
-- grain: one row per treaty and State
-- key: treaty, area, deposited_on
-- references: area = publish.areas.area
-- trace: deposited_on = date(fact.from_on)
--   from core.membership_periods as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area
--   and fact.class = 'state_party' and fact.from_on = figure.deposited_on
-- note: counted by deposit; the treaty enters into force for the State later
-- empty: no act of joining in these twelve months is listed here; acts_listed_on of treaty_status
--   says until when acts are listed
-- treaty: mbt (Mine Ban Treaty) or ccm (Convention on Cluster Munitions)
-- as_of: the edition's status day
select
    periods.treaty,
    periods.area,
    areas.area_name,
    periods.from_on as deposited_on,
    periods.deposit_type,
    getvariable('as_of_status') as as_of,
    sample_notice(periods.is_synthetic) as notice
from core.membership_periods as periods
inner join core.area_names as areas on periods.area = areas.area
where
    periods.class = 'state_party'
    and periods.from_on <= getvariable('as_of_status')
    and periods.from_on > getvariable('as_of_status') - interval 1 year
order by periods.treaty, areas.sort_name, periods.from_on, area, deposited_on
