-- title: Clearance completed, and re-opened
-- grain: one row per treaty, State, completion and source that names its day
-- key: treaty, area, completed_on
-- trace: completed_on = date(fact.happened_on)
--   from core.obligation_events as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area
--   and fact.obligation = 'clearance' and fact.event = 'completed'
--   and coalesce(fact.happened_on, 'by ' || fact.happened_by) = figure.completed_on
-- note: completions are a log: an area found later re-opens the obligation, and is no error
-- note: States that have withdrawn since stay in the list, marked in is_party
-- treaty: mbt (Mine Ban Treaty) or ccm (Convention on Cluster Munitions)
-- completed_on: day, month or year; "by 2019-08-01" where only the latest possible day is known
-- date_kind: declaration, last_destruction or announcement; null = the source does not say
-- reopened_on: day, month or year the obligation applied again; "by" as above; null = not re-opened
-- is_party: true when the State is a State Party on the status day
-- as_of: the edition's status day
-- source_title: where it is printed; null for a workbook
with

events as (

    select * from core.obligation_events
    where
        obligation = 'clearance'
        and not_used is null
        and happened_by <= getvariable('as_of_status')

),

parties as (

    select * from core.treaty_statuses
    where status = 'state_party'

),

completions as (

    select
        events.treaty,
        events.area,
        events.happened_by,
        coalesce(events.happened_on, 'by ' || events.happened_by) as completed_on,
        events.date_kind,
        events.source_title,
        events.source_url,
        events.is_synthetic,
        row_number() over (
            partition by
                events.treaty,
                events.area,
                coalesce(events.happened_on, 'by ' || events.happened_by)
            order by events.known_by desc, events.event_id desc
        ) as position
    from events
    where events.event = 'completed'

),

reopenings as (

    select
        completions.treaty,
        completions.area,
        completions.completed_on,
        min(coalesce(events.happened_on, 'by ' || events.happened_by)) as reopened_on
    from completions
    inner join events
        on
            completions.treaty = events.treaty
            and completions.area = events.area
            and events.event = 'reopened'
            and events.happened_by > completions.happened_by
    group by completions.treaty, completions.area, completions.completed_on

)

select
    completions.treaty,
    completions.area,
    areas.area_name,
    completions.completed_on,
    completions.date_kind,
    reopenings.reopened_on,
    parties.area is not null as is_party,
    getvariable('as_of_status') as as_of,
    completions.source_title,
    completions.source_url,
    sample_notice(completions.is_synthetic) as notice
from completions
inner join core.area_names as areas on completions.area = areas.area
-- few obligations are re-opened
left join reopenings
    on
        completions.treaty = reopenings.treaty
        and completions.area = reopenings.area
        and completions.completed_on = reopenings.completed_on
-- a State that has withdrawn is no party
left join parties
    on completions.treaty = parties.treaty and completions.area = parties.area
where completions.position = 1
order by
    completions.treaty,
    areas.sort_name,
    completions.happened_by,
    completions.completed_on,
    area
