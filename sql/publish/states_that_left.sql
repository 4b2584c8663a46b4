-- title: States that have left a treaty, or have given notice that they will
-- grain: one row per treaty and State with a notice of withdrawal by the status day
-- key: treaty, area
-- references: area = publish.areas.area
-- trace: deposited_on = date(fact.effective_on)
--   from core.treaty_effects as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area and fact.effect = 'bound'
--   and fact.effective_on = figure.deposited_on
-- trace: withdrawal_notified_on = date(fact.effective_on)
--   from core.treaty_effects as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area
--   and fact.effect = 'withdrawal_notified'
--   and fact.effective_on = figure.withdrawal_notified_on
-- trace: withdrew_on = date(fact.effective_on)
--   from core.treaty_effects as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area and fact.effect = 'withdrawn'
--   and fact.effective_on = figure.withdrew_on
-- note: a withdrawal takes effect six months after the depositary received the notice (Article 20
--   of both treaties); until then the State is a State Party and in every count
-- note: what a State did while it was bound, as a completed stockpile, stays where it stands
-- treaty: mbt (Mine Ban Treaty) or ccm (Convention on Cluster Munitions)
-- deposited_on: day the instrument of consent was deposited
-- withdrawal_notified_on: day the depositary received the notice
-- withdrew_on: day the withdrawal takes or took effect
-- is_bound: true where it is still bound on the status day
-- as_of: the edition's status day
select
    statuses.treaty,
    statuses.area,
    areas.area_name,
    statuses.deposited_on,
    statuses.withdrawal_notified_on,
    statuses.withdrew_on,
    coalesce(statuses.withdrew_on > statuses.as_of, true) as is_bound,
    statuses.as_of,
    sample_notice(statuses.is_synthetic) as notice
from core.treaty_statuses as statuses
inner join core.area_names as areas on statuses.area = areas.area
where statuses.withdrawal_notified_on is not null or statuses.withdrew_on <= statuses.as_of
order by statuses.treaty, statuses.withdrew_on, areas.sort_name, statuses.area
