-- title: Obligations whose day has passed, as far as dated facts say so
-- grain: one row per treaty, State, obligation and due day
-- key: treaty, area, obligation, due_on
-- references: area = publish.areas.area
-- trace: due_on = date(fact.due_on)
--   from core.overdue_obligations as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area
--   and fact.obligation = figure.obligation and fact.due_on = figure.due_on
-- trace: days_overdue = sum(fact.days_overdue)
--   from core.overdue_obligations as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area
--   and fact.obligation = figure.obligation and fact.due_on = figure.due_on
-- derived: years_old = years_old(figure.information_until, figure.as_of)
-- note: the field passed_not_completed of the board, publish.obligation_board, which has the other
--   fields beside it; and of annual reports those of years before the last
-- note: what is retained is reported in the annual report, which stands here once
-- note: never from absence: a fact says that the obligation applies, and the information reaches
--   the day
-- note: no finding of a violation: that is an editor's recorded decision with its source
-- note: a State missing here may be late all the same, where nothing is known up to the day
-- empty: nothing is known by a dated fact to be overdue; what has passed and what followed is not
--   known is in obligation_board
-- treaty: mbt (Mine Ban Treaty) or ccm (Convention on Cluster Munitions)
-- obligation: clearance, stockpile_destruction, initial_report or annual_report
-- due_on: last day on which it could be done in time
-- information_until: last day to which the information reaches
-- as_of: the edition's status day; of reports its reporting day
-- years_old: full years from the day to which the information reaches to the as-of day
select
    obligations.treaty,
    obligations.area,
    areas.area_name,
    obligations.obligation,
    obligations.due_on,
    obligations.days_overdue,
    obligations.information_until,
    obligations.as_of,
    sample_notice(obligations.is_synthetic) as notice,
    years_old(obligations.information_until, obligations.as_of) as years_old
from core.overdue_obligations as obligations
inner join core.area_names as areas on obligations.area = areas.area
order by obligations.treaty, areas.sort_name, obligations.obligation, obligations.due_on, area
