-- title: Status of every area under both treaties on the edition's status day
-- grain: one row per treaty and area
-- key: treaty, area
-- references: area = publish.areas.area
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
-- status: state_party, signatory, state_not_party or other_area
-- deposited_on: day the instrument of consent was deposited
-- as_of: the edition's status day
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
from core.treaty_statuses as statuses
inner join core.areas on statuses.area = areas.area
inner join reference.depositary_lists as lists on statuses.treaty = lists.treaty
order by statuses.treaty, areas.sort_name, area
