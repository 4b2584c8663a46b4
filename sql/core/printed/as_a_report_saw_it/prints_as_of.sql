-- title: Which print of a figure a report saw
-- grain: one row per report and coordinate with a usable print by then
-- key: report, coordinate
-- audience: public
-- form: view by report
-- note: of each report every coordinate, half a million rows: name the report that is asked for
-- note: the latest monitor_print of its own or before its day; without one the latest secondary
--   print, and of these one that is unconfirmed last; what was printed later, or by another report
--   of that day, is as if unknown
-- note: this edition is one report more, by its id: it has seen every print
-- report: a label of core.printed_vintages, or this edition's id
-- coordinate: what the figure is about (core.printed_figures)
-- print: number of the print in core.printed_figures; of several equal ones the lowest
-- is_own: true when the report itself prints it
-- is_contradicted: true when that vintage, or another printed as late, gives different values
with

reports as (

    select
        label as report,
        vintage,
        coalesce(printed_until, date '0001-01-01') as came_out
    from core.printed_vintages
    where label not in (select edition from core.edition)
    union all
    select
        edition as report,
        null as vintage,
        date '9999-12-31' as came_out
    from core.edition

),

known as (

    select
        reports.report,
        prints.coordinate,
        prints.print,
        prints.evidence,
        coalesce(prints.printed_until, date '0001-01-01') as printed_until,
        coalesce(prints.vintage = reports.vintage, false) as is_own,
        -- a finding in words holds several figures: two of them do not contradict each other
        case
            when prints.measure <> 'finding' then concat_ws('|', prints.value, prints.printed_text)
        end as says
    from reports
    inner join core.printed_figures as prints
        on
            prints.vintage = reports.vintage
            or coalesce(prints.printed_until, date '0001-01-01') < reports.came_out
    where prints.not_used is null

)

select
    report,
    coordinate,
    print,
    is_own,
    -- the window of the row that stays holds all that is printed as late
    coalesce(min(says) over as_late <> max(says) over as_late, false) as is_contradicted
from known
window as_late as (
    partition by report, coordinate
    order by evidence asc, printed_until desc
)
qualify row_number() over (
    partition by report, coordinate
    order by evidence asc, printed_until desc, print asc
) = 1
