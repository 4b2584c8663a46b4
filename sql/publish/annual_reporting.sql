-- title: Annual transparency reporting
-- grain: one row per treaty and calendar year covered
-- key: treaty, report_year
-- references: report_year = publish.years.year
-- trace: due = count()
--   from core.report_statuses as fact
--   where fact.treaty = figure.treaty and fact.report = 'annual'
--   and fact.report_year = figure.report_year
-- trace: submitted_on_time = count()
--   from core.report_statuses as fact
--   where fact.treaty = figure.treaty and fact.report = 'annual'
--   and fact.report_year = figure.report_year and fact.status = 'on_time'
-- trace: submitted_late = count()
--   from core.report_statuses as fact
--   where fact.treaty = figure.treaty and fact.report = 'annual'
--   and fact.report_year = figure.report_year and fact.status = 'late'
-- trace: submitted_undated = count()
--   from core.report_statuses as fact
--   where fact.treaty = figure.treaty and fact.report = 'annual'
--   and fact.report_year = figure.report_year and fact.status = 'submitted'
-- trace: missing = count()
--   from core.report_statuses as fact
--   where fact.treaty = figure.treaty and fact.report = 'annual'
--   and fact.report_year = figure.report_year and fact.status = 'missing'
-- trace: not_known = count()
--   from core.report_statuses as fact
--   where fact.treaty = figure.treaty and fact.report = 'annual'
--   and fact.report_year = figure.report_year and fact.status = 'not_known'
-- derived: rate_base = figure.due - figure.not_known
-- derived: rate = pct(figure.submitted_on_time + figure.submitted_late + figure.submitted_undated,
--   figure.rate_base)
-- note: due every 30 April for the calendar year before (Article 7(2)), from the first after the
--   initial report was due
-- note: missing only where a dated fact says that the report was not in on the reporting day
-- note: not_known stands outside the rate: rate = all submitted / (due - not_known)
-- treaty: mbt (Mine Ban Treaty) or ccm (Convention on Cluster Munitions)
-- report_year: calendar year the reports cover
-- due: reports due by the reporting day
-- submitted_on_time: handed in by the due day
-- submitted_late: handed in after it
-- submitted_undated: handed in on a day that is not known exactly enough to tell
-- missing: known not to be in on the reporting day
-- not_known: nothing is known of it, or nothing up to the reporting day
-- rate_base: due less not_known
-- rate: percent of rate_base handed in, on time or late; null on an empty base
-- as_of: the edition's reporting day
with

counts as (

    select
        treaty,
        cast(report_year as bigint) as report_year,
        as_of,
        count(*) as due,
        count(*) filter (where status = 'on_time') as submitted_on_time,
        count(*) filter (where status = 'late') as submitted_late,
        count(*) filter (where status = 'submitted') as submitted_undated,
        count(*) filter (where status = 'missing') as missing,
        count(*) filter (where status = 'not_known') as not_known,
        bool_or(is_synthetic) as is_synthetic
    from core.report_statuses
    where report = 'annual'
    group by treaty, report_year, as_of

)

select
    treaty,
    report_year,
    due,
    submitted_on_time,
    submitted_late,
    submitted_undated,
    missing,
    not_known,
    due - not_known as rate_base,
    pct(submitted_on_time + submitted_late + submitted_undated, due - not_known) as rate,
    as_of,
    sample_notice(is_synthetic) as notice
from counts
order by treaty, report_year desc
