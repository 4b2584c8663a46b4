-- title: Clearance deadlines and extensions
-- grain: one row per treaty and State to which the obligation applies
-- key: treaty, area
-- references: area = publish.areas.area
-- trace: original_deadline = date(fact.effective_on)
--   from core.treaty_effects as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area
--   and fact.effect = 'clearance_due' and fact.effective_on = figure.original_deadline
-- trace: current_deadline = date(fact.deadline_on)
--   from core.obligation_events as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area
--   and fact.obligation = 'clearance' and fact.event = 'extension_granted'
--   and fact.deadline_on = figure.current_deadline_text
--   when figure.deadline_from = 'extension_granted'
-- trace: current_deadline = date(fact.effective_on)
--   from core.treaty_effects as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area
--   and fact.effect = 'clearance_due'
--   and fact.effective_on = figure.current_deadline
--   when figure.deadline_from = 'entry_into_force'
-- trace: current_deadline = date(fact.deadline_on)
--   from core.obligation_facts as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area
--   and fact.obligation = 'clearance' and fact.event = 'hostilities_ended'
--   and fact.deadline_on = figure.current_deadline_text
--   when figure.deadline_from = 'hostilities_ended'
-- trace: extensions = count()
--   from core.obligation_events as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area
--   and fact.obligation = 'clearance' and fact.event = 'extension_granted'
--   and fact.not_used is null and fact.happened_by <= figure.as_of
-- trace: status = acts(fact.event, fact.happened_on, fact.deadline_on)
--   from core.obligation_events as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area
--   and fact.obligation = 'clearance' and fact.not_used is null
-- trace: status = acts(fact.happened_on, fact.contaminated_m2)
--   from core.contamination_facts as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area
-- trace: status = acts()
--   from core.treaty_effects as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area and fact.effect =
--   'clearance_due'
-- note: only States for which a dated fact says that there is, or was, something to clear
-- note: not_known = the information ends before the day; nobody is accused from absence, and the
--   deadline shown is the last one known: what followed information_until is not
-- note: extension_pending = a request whose outcome is not known; it moves no deadline
-- note: deadline_passed is computed; a violation would be an editor's decision with its source
-- note: a deadline printed to the month passes with the month's last day
-- treaty: mbt (Mine Ban Treaty) or ccm (Convention on Cluster Munitions)
-- article: the provision
-- original_deadline: deadline by the text, from entry into force for the State
-- current_deadline: last day of the last deadline granted by the day, else of the original
-- current_deadline_text: that deadline as printed
-- deadline_from: entry_into_force, extension_granted, or hostilities_ended for areas contaminated
--   after entry into force (CCM Article 4(1)(b))
-- status: on_going, extension_pending, deadline_passed, completed or not_known
-- information_until: last day to which information on the obligation reaches
-- as_of: the edition's status day
-- current_deadline_precision: day, month, year, or by where only the last possible day is known
select
    statuses.treaty,
    statuses.area,
    areas.area_name,
    statuses.article,
    statuses.original_deadline,
    end_of_partial_date(statuses.current_deadline) as current_deadline,
    statuses.deadline_from,
    statuses.extensions,
    statuses.status,
    statuses.information_until,
    statuses.as_of,
    sample_notice(statuses.is_synthetic) as notice,
    statuses.current_deadline as current_deadline_text,
    precision_of(statuses.current_deadline) as current_deadline_precision
from core.obligation_statuses as statuses
inner join core.area_names as areas on statuses.area = areas.area
where statuses.obligation = 'clearance' and statuses.status <> 'not_affected'
order by statuses.treaty, areas.sort_name, area
