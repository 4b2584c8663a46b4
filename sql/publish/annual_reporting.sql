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
--   when figure.submitted_on_time is not null
-- trace: submitted_late = count()
--   from core.report_statuses as fact
--   where fact.treaty = figure.treaty and fact.report = 'annual'
--   and fact.report_year = figure.report_year and fact.status = 'late'
--   when figure.submitted_late is not null
-- trace: submitted_undated = count()
--   from core.report_statuses as fact
--   where fact.treaty = figure.treaty and fact.report = 'annual'
--   and fact.report_year = figure.report_year and fact.status = 'submitted'
--   when figure.submitted_undated is not null
-- trace: missing = count()
--   from core.report_statuses as fact
--   where fact.treaty = figure.treaty and fact.report = 'annual'
--   and fact.report_year = figure.report_year and fact.status = 'missing'
--   when figure.missing is not null
-- trace: not_known = count()
--   from core.report_statuses as fact
--   where fact.treaty = figure.treaty and fact.report = 'annual'
--   and fact.report_year = figure.report_year and fact.status = 'not_known'
-- derived: rate_base = figure.due - figure.not_known
-- derived: rate = pct(coalesce(figure.submitted_on_time, 0) + coalesce(figure.submitted_late, 0) +
--   coalesce(figure.submitted_undated, 0), figure.rate_base) when figure.rate is not null
-- derived: rate_at_least = pct(coalesce(figure.submitted_on_time, 0) +
--   coalesce(figure.submitted_late, 0) + coalesce(figure.submitted_undated, 0), figure.due)
-- derived: rate_at_most = pct(figure.due - coalesce(figure.missing, 0), figure.due)
-- trace: no_longer_bound = distinct(fact.area)
--   from core.treaty_effects as fact
--   where fact.treaty = figure.treaty and fact.effect = 'first_annual_report_due' and
--   fact.effective_on <= make_date(figure.report_year + 1, 4, 30) and exists (select 1 from
--   core.treaty_effects as withdrawn where withdrawn.treaty = fact.treaty and withdrawn.area =
--   fact.area and withdrawn.effect = 'withdrawn' and withdrawn.effective_on >
--   make_date(figure.report_year + 1, 4, 30) and withdrawn.effective_on <= figure.as_of)
--   when figure.no_longer_bound is not null
-- note: due of the States bound on the day; of those that have left since, no_longer_bound says how
--   many, and their reports are in no other column
-- note: due every 30 April for the calendar year before (Article 7(2)), from the first after the
--   initial report was due
-- note: missing only where a dated fact says that the report was not in on the reporting day
-- note: a rate is given where every report due is known, as of a list that was read whole; who is
--   named somewhere is no sample of all: else it lies between rate_at_least and rate_at_most
-- treaty: mbt (Mine Ban Treaty) or ccm (Convention on Cluster Munitions)
-- report_year: calendar year the reports cover
-- due: reports due by the reporting day
-- submitted_on_time: handed in by the due day; this and the next three are blank where none is
--   known and not all are: 0 is said only where all are known
-- submitted_late: handed in after it
-- submitted_undated: handed in on a day that is not known exactly enough to tell
-- missing: known not to be in on the reporting day
-- not_known: nothing is known of it, or nothing up to the reporting day
-- rate_base: due less not_known
-- rate: percent of all due that were handed in, on time or late; blank where not all are known, or
--   fewer are due than the edition's smallest base of a percentage
-- rate_at_least: percent of all due that are known to be handed in
-- rate_at_most: percent of all due that would be, were all those handed in that nothing is known of
-- as_of: the edition's reporting day
-- no_longer_bound: States for which the report was due, and that have withdrawn since; blank where
--   none is known
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
        count(*) filter (where status in ('on_time', 'late', 'submitted')) as submitted,
        count(*) filter (where status = 'missing') as missing,
        count(*) filter (where status = 'not_known') as not_known,
        bool_or(is_synthetic) as is_synthetic
    from core.report_statuses
    where report = 'annual'
    group by treaty, report_year, as_of

),

-- States for which the report was due, and that are not bound any more on the day
left_since as (

    select
        counts.treaty,
        counts.report_year,
        count(distinct first_due.area) as no_longer_bound
    from counts
    inner join core.treaty_effects as first_due
        on
            counts.treaty = first_due.treaty
            and first_due.effect = 'first_annual_report_due'
            and first_due.effective_on <= make_date(counts.report_year + 1, 4, 30)
    inner join core.treaty_effects as withdrawn
        on
            first_due.treaty = withdrawn.treaty
            and first_due.area = withdrawn.area
            and withdrawn.effect = 'withdrawn'
            and withdrawn.effective_on > make_date(counts.report_year + 1, 4, 30)
            and withdrawn.effective_on <= counts.as_of
    group by counts.treaty, counts.report_year

)

select
    counts.treaty,
    counts.report_year,
    counts.due,
    if(counts.not_known = 0, counts.submitted_on_time, nullif(counts.submitted_on_time, 0))
        as submitted_on_time,
    if(counts.not_known = 0, counts.submitted_late, nullif(counts.submitted_late, 0))
        as submitted_late,
    if(counts.not_known = 0, counts.submitted_undated, nullif(counts.submitted_undated, 0))
        as submitted_undated,
    if(counts.not_known = 0, counts.missing, nullif(counts.missing, 0))
        as missing,
    counts.not_known,
    counts.due - counts.not_known as rate_base,
    if(
        counts.not_known = 0 and counts.due >= smallest_base(),
        pct(counts.submitted, counts.due),
        null
    ) as rate,
    counts.as_of,
    sample_notice(counts.is_synthetic) as notice,
    pct(counts.submitted, counts.due) as rate_at_least,
    pct(counts.due - counts.missing, counts.due) as rate_at_most,
    left_since.no_longer_bound
from counts
-- hardly any State has left
left join left_since using (treaty, report_year)
order by counts.treaty, counts.report_year desc
