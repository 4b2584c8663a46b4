-- title: Initial transparency reports overdue on the reporting day
-- grain: one row per treaty and State
-- key: treaty, area
-- references: area = publish.areas.area
-- trace: due_on = date(fact.effective_on)
--   from core.treaty_effects as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area
--   and fact.effect = 'initial_report_due' and fact.effective_on = figure.due_on
-- trace: days_late = sum(fact.days_late)
--   from core.report_statuses as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area
--   and fact.report = 'initial' and fact.status = 'missing'
-- note: due 180 days after entry into force (Article 7(1)), which is not six months
-- note: the field passed_not_completed of the board, which has beside it how many are due and not
--   known here: publish.obligation_board
-- note: core.report_status(treaty, day) gives the list of any other day
-- empty: no report is known by a dated fact to be overdue; of how many nothing is known is in
--   initial_reporting
-- treaty: mbt (Mine Ban Treaty) or ccm (Convention on Cluster Munitions)
-- days_late: days from then to the reporting day
-- information_until: day until which it is known not to have been in
-- as_of: the edition's reporting day
select
    board.treaty,
    board.area,
    board.area_name,
    board.original_deadline as due_on,
    date_diff('day', board.original_deadline, board.as_of) as days_late,
    board.information_until,
    board.as_of,
    board.notice
from publish.obligations as board
inner join core.area_names as names on board.area = names.area
where board.obligation = 'initial_report' and board.class = 'passed_not_completed'
order by board.treaty, names.sort_name, board.area
