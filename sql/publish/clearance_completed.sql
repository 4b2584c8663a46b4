-- title: Clearance completed, and re-opened
-- grain: one row per treaty, State, completion and source that names its day
-- key: treaty, area, completed_text
-- references: area = publish.areas.area
-- trace: completed_on = date(fact.happened_on)
--   from core.obligation_events as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area
--   and fact.obligation = 'clearance' and fact.event = 'completed'
--   and coalesce(fact.happened_on, 'by ' || fact.happened_by) = figure.completed_text
-- note: completions are a log: an area found later re-opens the obligation, and is no error
-- note: States that have withdrawn since stay in the list, marked in is_party
-- treaty: mbt (Mine Ban Treaty) or ccm (Convention on Cluster Munitions)
-- completed_on: last day on which it can have been completed
-- completed_text: day, month or year; "by 2019-08-01" where only the latest possible day is known
-- date_kind: declaration, last_destruction or announcement; null = the source does not say
-- reopened_on: last day from which the obligation can have applied again; null = not re-opened
-- reopened_text: day, month or year of it, "by" as above
-- is_party: true when the State is a State Party on the status day
-- as_of: the edition's status day
-- source_title: where it is printed; null for a workbook
-- reopened_precision: day, month, year, or by where only the last possible day is known
with

events as (

    select
        *,
        coalesce(happened_on, 'by ' || happened_by) as told_on
    from core.obligation_events
    where
        obligation = 'clearance'
        and not_used is null
        and happened_by <= getvariable('as_of_status')

),

completions as (

    select * from events
    where event = 'completed'
    qualify row_number() over (
        partition by treaty, area, told_on order by known_by desc, event_id desc
    ) = 1

),

reopenings as (

    select
        treaty,
        area,
        completions.told_on,
        min(events.told_on) as reopened_text
    from completions
    inner join events using (treaty, area)
    where events.event = 'reopened' and events.happened_by > completions.happened_by
    group by all

)

select
    treaty,
    area,
    areas.area_name,
    end_of_partial_date(replace(told_on, 'by ', '')) as completed_on,
    completions.date_kind,
    end_of_partial_date(replace(reopenings.reopened_text, 'by ', '')) as reopened_on,
    coalesce(parties.status = 'state_party', false) as is_party,
    getvariable('as_of_status') as as_of,
    completions.source_title,
    completions.source_url,
    sample_notice(completions.is_synthetic) as notice,
    told_on as completed_text,
    precision_of(told_on) as completed_precision,
    reopenings.reopened_text,
    precision_of(reopenings.reopened_text) as reopened_precision
from completions
inner join core.area_names as areas using (area)
-- few obligations are re-opened
left join reopenings using (treaty, area, told_on)
-- an area that has ended has no status
left join core.treaty_statuses as parties using (treaty, area)
order by treaty, areas.sort_name, completions.happened_by, completed_text, area
