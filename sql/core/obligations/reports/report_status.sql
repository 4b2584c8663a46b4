-- title: Every transparency report due from a State by a day, and what is known of it
-- grain: one row per State bound on the day and report due by then
-- key: treaty, area, report, due_on
-- args: treaty, as_of [, known_as_of]
-- audience: public
-- note: initial: 180 days after entry into force; annual: every 30 April, from the first after it
-- note: missing only where a dated fact says that it was not in on the day; else not_known
-- note: reports handed in by a State for which no report was due do not count
-- treaty: mbt or ccm
-- area: the State
-- report: initial or annual
-- report_year: calendar year covered; null for an initial report
-- due_on: day it was due
-- status: on_time, late, submitted (by a day not exact enough), missing or not_known
-- submitted_on: day, month or year it was handed in
-- days_late: days after the due day, to the submission or to the day; null where not exact
-- information_until: day until which it is known not to have been in
-- is_synthetic: true where synthetic sample data say something on it
with

due as (

    select * from core.due_by_text(treaty, as_of, known_as_of)
    where due_on <= as_of

),

due_reports as (

    select
        area,
        'initial' as report,
        cast(null as integer) as report_year,
        due_on
    from due
    where effect = 'initial_report_due'
    union all
    select
        area,
        'annual' as report,
        cast(years.due_year - 1 as integer) as report_year,
        make_date(years.due_year, month(due.due_on), day(due.due_on)) as due_on
    from due
    cross join (select unnest(range(1999, 2200)) as due_year) as years
    where
        due.effect = 'first_annual_report_due'
        and make_date(years.due_year, month(due.due_on), day(due.due_on))
        between due.due_on and as_of

),

known_facts as (

    select * from core.report_facts as facts
    where
        facts.treaty = treaty
        and facts.known_by <= coalesce(cast(known_as_of as date), date '9999-12-31')

),

submissions as (

    select
        * exclude (is_synthetic),
        -- what a print says too is no sample
        bool_and(is_synthetic) over (partition by area, report, report_year, happened_on)
            as is_synthetic
    from known_facts
    -- an update of a report that was in makes it no later
    where submission = 'submitted' and happened_from <= as_of
    qualify row_number() over (
        partition by area, report, report_year
        order by known_by desc, happened_on desc
    ) = 1

),

informed as (

    select
        area,
        report,
        report_year,
        greatest(
            max(information_until) filter (where submission = 'not_submitted'),
            -- what came later was not in the day before
            min(happened_from - 1) filter (where submission = 'submitted')
        ) as missing_until,
        bool_or(is_synthetic) as is_synthetic
    from known_facts
    group by all

)

select
    treaty as treaty,
    due_reports.area,
    due_reports.report,
    due_reports.report_year,
    due_reports.due_on,
    case
        when submissions.happened_by <= due_reports.due_on then 'on_time'
        when submissions.happened_from > due_reports.due_on then 'late'
        when submissions.happened_on is not null then 'submitted'
        when informed.missing_until >= as_of and as_of > due_reports.due_on then 'missing'
        else 'not_known'
    end as status,
    submissions.happened_on as submitted_on,
    case
        when submissions.happened_from = submissions.happened_by
            then date_diff('day', due_reports.due_on, submissions.happened_by)
        when submissions.happened_on is null and informed.missing_until >= as_of
            then date_diff('day', due_reports.due_on, as_of)
    end as days_late,
    informed.missing_until as information_until,
    coalesce(submissions.is_synthetic, informed.is_synthetic, false) as is_synthetic
from due_reports
-- nothing is known of most reports
left join submissions
    on
        due_reports.area = submissions.area
        and due_reports.report = submissions.report
        and due_reports.report_year is not distinct from submissions.report_year
-- nothing is known of most reports
left join informed
    on
        due_reports.area = informed.area
        and due_reports.report = informed.report
        and due_reports.report_year is not distinct from informed.report_year
order by due_reports.area, due_reports.report desc, due_reports.due_on
