-- title: Clearance deadlines and extensions
-- grain: one row per treaty and State bound on the day of which a dated fact says that there is, or
--   was, something to clear
-- key: treaty, area
-- references: area = publish.areas.area
-- trace: original_deadline = date(fact.original_deadline)
--   from publish.obligations as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area and fact.obligation = 'clearance'
--   when figure.original_deadline is not null
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
-- trace: last_known_deadline = date(fact.last_known_deadline)
--   from publish.obligations as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area and fact.obligation = 'clearance'
--   when figure.last_known_deadline is not null
-- trace: extensions = count()
--   from core.obligation_events as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area
--   and fact.obligation = 'clearance' and fact.event = 'extension_granted'
--   and fact.not_used is null and fact.happened_by <= figure.as_of
--   when figure.extensions is not null
-- trace: class = told(fact.class)
--   from publish.obligations as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area and fact.obligation = 'clearance'
-- trace: years_old = told(fact.years_old)
--   from publish.obligations as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area and fact.obligation = 'clearance'
--   when figure.years_old is not null
-- note: fields of the board, publish.obligation_board, but for States of which nothing
--   says that there was something to clear
-- note: nobody is accused from absence: passed_not_known says that the last deadline known here has
--   passed, and what followed is not known; there is no current deadline then
-- note: extension_requested = a request whose outcome is not known; it moves no deadline
-- note: a deadline printed to the month passes with the month's last day
-- treaty: mbt (Mine Ban Treaty) or ccm (Convention on Cluster Munitions)
-- article: the provision
-- original_deadline: deadline by the text, from entry into force for the State
-- current_deadline: last day of the last deadline granted by the day, else of the original; blank
--   where that has passed and what followed is not known
-- current_deadline_text: that deadline as printed
-- deadline_from: entry_into_force, extension_granted, or hostilities_ended for areas contaminated
--   after entry into force (CCM Article 4(1)(b)); blank without a current deadline
-- class: as in publish.obligations
-- information_until: last day to which information on the obligation reaches; blank of what is
--   final
-- years_old: full years from that day to the as-of day
-- as_of: the edition's status day
-- current_deadline_precision: day, month, year, or by where only the last possible day is known
-- last_known_deadline: last deadline known here, whether it is the current one or not
-- citation: title and address of the source that reaches so far
with

board as (

    select
        *,
        class not in ('passed_not_known', 'passed_judged', 'deadline_not_known') as is_current
    from publish.obligations
    where
        obligation = 'clearance'
        and class not in ('never_applied', 'not_known_whether_it_applies')

)

select
    board.treaty,
    board.area,
    board.area_name,
    board.article,
    board.original_deadline,
    if(board.is_current, board.last_known_deadline, null) as current_deadline,
    if(board.is_current, statuses.deadline_from, null) as deadline_from,
    board.extensions,
    board.class,
    board.information_until,
    board.as_of,
    board.notice,
    if(board.is_current, board.last_known_deadline_text, null) as current_deadline_text,
    if(board.is_current, board.last_known_deadline_precision, null) as current_deadline_precision,
    board.years_old,
    board.last_known_deadline,
    board.citation
from board
inner join core.obligation_statuses as statuses
    on
        board.treaty = statuses.treaty
        and board.area = statuses.area
        and board.obligation = statuses.obligation
inner join core.area_names as names on board.area = names.area
order by board.treaty, names.sort_name, board.area
