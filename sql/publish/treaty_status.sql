-- title: Status of every area under both treaties on the edition's status day
-- grain: one row per treaty and area
-- key: treaty, area
-- trace: status = acts()
--   from core.treaty_effects as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area
--   and fact.effect in ('signed', 'bound', 'withdrawal_notified', 'withdrawn')
-- trace: deposit_type = acts()
--   from core.treaty_effects as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area and fact.effect = 'bound'
--   and fact.effective_on = figure.deposited_on
-- trace: signed_on = date(fact.effective_on)
--   from core.treaty_effects as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area and fact.effect = 'signed'
--   and fact.effective_on = figure.signed_on
-- trace: deposited_on = date(fact.effective_on)
--   from core.treaty_effects as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area and fact.effect = 'bound'
--   and fact.effective_on = figure.deposited_on
-- trace: in_force_on = date(fact.effective_on)
--   from core.treaty_effects as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area and fact.effect = 'in_force'
--   and fact.effective_on = figure.in_force_on
-- trace: withdrew_on = date(fact.effective_on)
--   from core.treaty_effects as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area and fact.effect = 'withdrawn'
--   and fact.effective_on = figure.withdrew_on
-- trace: withdrawal_notified_on = date(fact.effective_on)
--   from core.treaty_effects as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area
--   and fact.effect = 'withdrawal_notified'
--   and fact.effective_on = figure.withdrawal_notified_on
-- trace: status = acts(fact.area_class)
--   from core.areas as fact
--   where fact.area = figure.area
--   when figure.status = 'other_area'
-- note: the Monitor counts a State Party from the deposit of its instrument; in force is later
-- note: dates after the day are blank, except the effect of a withdrawal already notified
-- treaty: mbt (Mine Ban Treaty) or ccm (Convention on Cluster Munitions)
-- area: ISO 3166 alpha-3, else the Monitor's own X-code
-- status: state_party, signatory, state_not_party or other_area
-- signed_on: day of signature
-- deposited_on: day the instrument of consent was deposited
-- deposit_type: ratification, acceptance, approval, accession or succession
-- in_force_on: day the treaty entered into force for the State
-- withdrew_on: day a notified withdrawal takes or took effect
-- withdrawal_notified_on: day the depositary received the notice of withdrawal
-- area_name: name as printed in the edition
-- as_of: the edition's status day
-- acts_listed_on: day of the depositary's list; later acts count as workbooks report them
-- notice: says so where synthetic sample data are in the row
with

statuses as (

    select * from core.treaty_statuses

),

areas as (

    select * from core.areas

),

lists as (

    select * from reference.depositary_lists

)

select
    statuses.treaty,
    statuses.area,
    statuses.status,
    statuses.signed_on,
    statuses.deposited_on,
    statuses.deposit_type,
    statuses.in_force_on,
    statuses.withdrew_on,
    statuses.withdrawal_notified_on,
    areas.area_name,
    statuses.as_of,
    lists.listed_on as acts_listed_on,
    sample_notice(statuses.is_synthetic) as notice
from statuses
inner join areas on statuses.area = areas.area
inner join lists on statuses.treaty = lists.treaty
order by statuses.treaty, areas.sort_name, area
