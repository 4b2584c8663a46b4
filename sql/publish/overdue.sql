-- title: Obligations whose day has passed, as far as dated facts say so
-- grain: one row per treaty, State, obligation and due day
-- key: treaty, area, obligation, due_on
-- references: area = publish.areas.area
-- trace: due_on = date(fact.due_on)
--   from core.overdue_obligations as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area
--   and fact.obligation = figure.obligation and fact.due_on = figure.due_on
-- derived: days_overdue = date_diff('day', figure.due_on, figure.as_of)
-- derived: years_old = years_old(figure.information_until, figure.as_of)
-- note: the field passed_not_completed of the board, publish.obligation_board, which has the other
--   fields beside it; and of annual reports those of years before the last
-- note: what is retained is reported in the annual report, which stands here once
-- note: never from absence: a fact says that the obligation applies, and the information reaches
--   the day
-- note: no finding of a violation: that is an editor's recorded decision with its source
-- note: a State missing here may be late all the same, where nothing is known up to the day
-- treaty: mbt (Mine Ban Treaty) or ccm (Convention on Cluster Munitions)
-- obligation: clearance, stockpile_destruction, initial_report or annual_report
-- due_on: last day on which it could be done in time
-- information_until: last day to which the information reaches
-- as_of: the edition's status day; of reports its reporting day
-- years_old: full years from the day to which the information reaches to the as-of day
with

earlier_reports as (

    select
        reports.treaty,
        reports.area,
        reports.report || '_report' as obligation,
        reports.due_on,
        reports.information_until,
        reports.as_of,
        sample_notice(reports.is_synthetic) as notice
    from core.report_statuses as reports
    inner join publish.obligations as board
        on
            reports.treaty = board.treaty
            and reports.area = board.area
            and board.obligation = 'annual_report'
            and reports.due_on < board.original_deadline
    where reports.report = 'annual' and reports.status = 'missing'

),

overdue as (

    select
        treaty,
        area,
        obligation,
        coalesce(last_known_deadline, original_deadline) as due_on,
        information_until,
        as_of,
        notice
    from publish.obligations
    where class = 'passed_not_completed' and obligation <> 'retention_report'
    union all by name
    select * from earlier_reports

)

select
    overdue.treaty,
    overdue.area,
    names.area_name,
    overdue.obligation,
    overdue.due_on,
    date_diff('day', overdue.due_on, overdue.as_of) as days_overdue,
    overdue.information_until,
    overdue.as_of,
    overdue.notice,
    years_old(overdue.information_until, overdue.as_of) as years_old
from overdue
inner join core.area_names as names on overdue.area = names.area
order by
    overdue.treaty, names.sort_name, overdue.obligation, overdue.due_on, overdue.area
