-- title: Extensions of deadlines, step by step
-- grain: one row per treaty, State, obligation and extension granted by the status day
-- key: treaty, area, obligation, step
-- references: area = publish.areas.area
-- trace: granted_until = date(fact.deadline_on)
--   from core.obligation_events as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area
--   and fact.obligation = figure.obligation and fact.event = 'extension_granted'
--   and fact.deadline_on = figure.granted_until_text
--   when figure.granted_until is not null
-- derived: step = row_number() over (partition by figure.treaty, figure.area, figure.obligation
--   order by figure.granted_until, figure.granted_until_text)
-- note: chains are data, never computed; a step without a day of decision is known by its print
-- treaty: mbt (Mine Ban Treaty) or ccm (Convention on Cluster Munitions)
-- obligation: clearance or stockpile_destruction
-- step: position among the steps known, from 1
-- previous_deadline: last day of the deadline before this step; blank where more lies between than
--   one extension may give (MBT Article 5 ten years, CCM Article 4(5) five, 3(3) four): an earlier
--   step is not known
-- granted_until: last day of the deadline granted
-- decided_on: last day on which it can have been decided; null = not in the source
-- decided_by: meeting or silence_procedure; null = not in the source
-- known_on: last day on which it can have been printed
-- known_text: day, month or year of printing
-- as_of: the edition's status day
-- source_title: where it is printed; null for a workbook
-- decided_precision: day, month, year, or by where only the last possible day is known
-- decided_text: day, month or year of it, as known
-- granted_until_precision: day, month, year, or by where only the last possible day is known
-- granted_until_text: that deadline as printed
-- known_precision: day, month, year, or by where only the last possible day is known
-- previous_deadline_precision: day, month, year, or by where only the last possible day is known
-- previous_deadline_text: that deadline as printed
with

steps as (

    select
        treaty,
        area,
        areas.area_name,
        areas.sort_name,
        obligation,
        row_number() over grants as step,
        coalesce(
            lag(events.deadline_on) over grants, cast(statuses.original_deadline as varchar)
        ) as previous_text,
        events.deadline_on as granted_text,
        events.happened_on as decided_text,
        events.decided_by,
        events.known_on as known_text,
        statuses.as_of,
        events.source_title,
        events.source_url,
        events.is_synthetic
    from core.obligation_events as events
    inner join core.obligation_statuses as statuses using (treaty, area, obligation)
    inner join core.area_names as areas using (area)
    where
        events.event = 'extension_granted'
        and events.not_used is null
        and events.happened_by <= statuses.as_of
    window grants as (
        partition by treaty, area, obligation order by events.deadline_by, events.deadline_on
    )

)

select
    treaty,
    area,
    area_name,
    obligation,
    step,
    end_of_partial_date(shown.previous_text) as previous_deadline,
    end_of_partial_date(granted_text) as granted_until,
    -- it was decided before it could be known; what is not dated is not dated by that
    if(
        decided_text is null,
        null,
        least(end_of_partial_date(decided_text), end_of_partial_date(known_text))
    ) as decided_on,
    decided_by,
    end_of_partial_date(known_text) as known_on,
    as_of,
    source_title,
    source_url,
    sample_notice(is_synthetic) as notice,
    shown.previous_text as previous_deadline_text,
    precision_of(shown.previous_text) as previous_deadline_precision,
    granted_text as granted_until_text,
    precision_of(granted_text) as granted_until_precision,
    decided_text,
    precision_of(decided_text) as decided_precision,
    known_text,
    precision_of(known_text) as known_precision
from steps
-- no step is longer than the article allows: between these two there was one that is not known
cross join lateral (
    select if(
        end_of_partial_date(steps.granted_text)
        > end_of_partial_date(steps.previous_text) + to_years(
            case
                when steps.treaty = 'mbt' then 10
                when steps.obligation = 'clearance' then 5
                else 4
            end
        ),
        null,
        steps.previous_text
    ) as previous_text
) as shown
order by treaty, sort_name, obligation, step, area, granted_until_text
