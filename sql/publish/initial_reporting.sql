-- title: Initial transparency reports: how many were due, handed in, missing and not known
-- grain: one row per treaty
-- key: treaty
-- trace: due = count()
--   from core.report_statuses as fact
--   where fact.treaty = figure.treaty and fact.report = 'initial'
-- trace: submitted = count()
--   from core.report_statuses as fact
--   where fact.treaty = figure.treaty and fact.report = 'initial' and fact.status in ('on_time',
--   'late', 'submitted')
--   when figure.submitted is not null
-- trace: missing = count()
--   from core.report_statuses as fact
--   where fact.treaty = figure.treaty and fact.report = 'initial' and fact.status = 'missing'
--   when figure.missing is not null
-- trace: not_known = count()
--   from core.report_statuses as fact
--   where fact.treaty = figure.treaty and fact.report = 'initial' and fact.status = 'not_known'
-- derived: rate_base = figure.due - figure.not_known
-- derived: rate = pct(coalesce(figure.submitted, 0), figure.rate_base) when figure.rate is not null
-- derived: rate_at_least = pct(coalesce(figure.submitted, 0), figure.due)
-- derived: rate_at_most = pct(figure.due - coalesce(figure.missing, 0), figure.due)
-- note: due 180 days after entry into force (Article 7(1))
-- note: a list that was not read whole says nothing of who is not on it: then there are bounds
--   alone
-- note: the rate is of reports due of which it is known whether they are in; whatever is not known,
--   it lies between rate_at_least and rate_at_most of all that were due
-- treaty: mbt (Mine Ban Treaty) or ccm (Convention on Cluster Munitions)
-- due: initial reports due by the reporting day, of States bound on it
-- submitted: known to be handed in by then; blank where none is and not all are known
-- missing: known not to be in on the reporting day; blank where none is and not all are known
-- not_known: nothing is known of it, or nothing up to the reporting day
-- rate_base: due less not_known
-- rate: percent of rate_base handed in; blank where fewer are known than the edition's smallest
--   base
-- rate_at_least: percent of all due that are known to be handed in
-- rate_at_most: percent of all due that would be, were all those handed in that nothing is known of
-- as_of: the edition's reporting day
with

counts as (

    select
        treaty,
        as_of,
        count(*) as due,
        count(*) filter (where status in ('on_time', 'late', 'submitted')) as submitted,
        count(*) filter (where status = 'missing') as missing,
        count(*) filter (where status = 'not_known') as not_known,
        bool_or(is_synthetic) as is_synthetic
    from core.report_statuses
    where report = 'initial'
    group by treaty, as_of

)

select
    counts.treaty,
    counts.due,
    if(counts.not_known = 0, counts.submitted, nullif(counts.submitted, 0)) as submitted,
    if(counts.not_known = 0, counts.missing, nullif(counts.missing, 0)) as missing,
    counts.not_known,
    counts.due - counts.not_known as rate_base,
    if(
        counts.not_known = 0 and counts.due >= smallest_base(),
        pct(counts.submitted, counts.due),
        null
    ) as rate,
    pct(counts.submitted, counts.due) as rate_at_least,
    pct(counts.due - counts.missing, counts.due) as rate_at_most,
    counts.as_of,
    sample_notice(counts.is_synthetic) as notice
from counts
order by counts.treaty
