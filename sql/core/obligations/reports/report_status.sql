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

known_effects as (

    select
        effects.act_id,
        effects.area,
        effects.effect,
        effects.effective_on
    from core.treaty_effects as effects
    where
        effects.treaty = treaty
        and effects.known_on <= coalesce(cast(known_as_of as date), date '9999-12-31')

),

turns as (

    select
        known_effects.act_id,
        known_effects.area,
        known_effects.effect,
        row_number() over (
            partition by known_effects.area
            order by known_effects.effective_on desc, known_effects.effect desc
        ) as position
    from known_effects
    where
        known_effects.effect in ('in_force', 'withdrawn')
        and known_effects.effective_on <= as_of

),

first_due as (

    select
        turns.area,
        due.effect,
        due.effective_on as due_on
    from turns
    inner join known_effects as due on turns.act_id = due.act_id
    where
        turns.position = 1
        and turns.effect = 'in_force'
        and due.effect in ('initial_report_due', 'first_annual_report_due')
        and due.effective_on <= as_of

),

due_reports as (

    select
        first_due.area,
        'initial' as report,
        cast(null as integer) as report_year,
        first_due.due_on
    from first_due
    where first_due.effect = 'initial_report_due'
    union all
    select
        first_due.area,
        'annual' as report,
        cast(years.due_year - 1 as integer) as report_year,
        make_date(years.due_year, month(first_due.due_on), day(first_due.due_on)) as due_on
    from first_due
    cross join (select unnest(range(1999, 2200)) as due_year) as years
    where
        first_due.effect = 'first_annual_report_due'
        and years.due_year >= year(first_due.due_on)
        and make_date(years.due_year, month(first_due.due_on), day(first_due.due_on)) <= as_of

),

known_facts as (

    select
        facts.area,
        facts.report,
        facts.report_year,
        facts.submission,
        facts.happened_on,
        facts.happened_from,
        facts.happened_by,
        facts.information_until,
        facts.known_by,
        facts.is_synthetic
    from core.report_facts as facts
    where
        facts.treaty = treaty
        and facts.report in ('initial', 'annual')
        and facts.known_by <= coalesce(cast(known_as_of as date), date '9999-12-31')

),

submissions as (

    select
        known_facts.area,
        known_facts.report,
        known_facts.report_year,
        known_facts.happened_on,
        known_facts.happened_from,
        known_facts.happened_by,
        row_number() over (
            partition by known_facts.area, known_facts.report, known_facts.report_year
            order by known_facts.known_by desc, known_facts.happened_on desc
        ) as position
    from known_facts
    -- an update of a report that was in makes it no later
    where known_facts.submission = 'submitted' and known_facts.happened_from <= as_of

),

informed as (

    select
        known_facts.area,
        known_facts.report,
        known_facts.report_year,
        greatest(
            max(known_facts.information_until)
                filter (where known_facts.submission = 'not_submitted'),
            -- what came later was not in the day before
            min(known_facts.happened_from - 1)
                filter (where known_facts.submission = 'submitted')
        ) as missing_until,
        bool_or(known_facts.is_synthetic) as is_synthetic
    from known_facts
    group by known_facts.area, known_facts.report, known_facts.report_year

),

states as (

    select
        due_reports.area,
        due_reports.report,
        due_reports.report_year,
        due_reports.due_on,
        submissions.happened_on,
        submissions.happened_from,
        submissions.happened_by,
        informed.missing_until,
        coalesce(informed.is_synthetic, false) as is_synthetic
    from due_reports
    -- nothing is known of most reports
    left join submissions
        on
            due_reports.area = submissions.area
            and due_reports.report = submissions.report
            and due_reports.report_year is not distinct from submissions.report_year
            and submissions.position = 1
    -- nothing is known of most reports
    left join informed
        on
            due_reports.area = informed.area
            and due_reports.report = informed.report
            and due_reports.report_year is not distinct from informed.report_year

)

select
    treaty as treaty,
    states.area,
    states.report,
    states.report_year,
    states.due_on,
    case
        when states.happened_by <= states.due_on then 'on_time'
        when states.happened_from > states.due_on then 'late'
        when states.happened_on is not null then 'submitted'
        when states.missing_until >= as_of and as_of > states.due_on then 'missing'
        else 'not_known'
    end as status,
    states.happened_on as submitted_on,
    case
        when states.happened_from = states.happened_by
            then date_diff('day', states.due_on, states.happened_by)
        when states.happened_on is null and states.missing_until >= as_of
            then date_diff('day', states.due_on, as_of)
    end as days_late,
    states.missing_until as information_until,
    states.is_synthetic
from states
order by states.area, states.report desc, states.due_on
