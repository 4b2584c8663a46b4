-- title: Every printed fact about a deadline, a completion or a report reaches a table
-- severity: warning
-- fix: look the print up; where it is right give it in the sheet of the country workbook that sheet
--   names, with its source: words, and a day that contradicts another source, are used by no
--   table; what a workbook prints of another area is for the source that collects prints (XWD)
with

-- words that a cited event or report was read from
read_facts as (

    select fact from reference.obligation_events
    union
    select fact from reference.transparency_reports

),

figures as (

    select
        source_row_id,
        measure,
        treaty,
        area,
        vintage,
        printed_text,
        case
            when measure in ('clearance_status', 'reporting_status') then 'words alone'
            when end_of_partial_date(printed_text) is null then 'no date'
            when treaty is null then 'no treaty'
        end as reason
    from core.printed_figures
    where
        scope = 'area'
        and not_used is null
        and measure in ('clearance_status', 'reporting_status', 'initial_report_submitted_on')
        and print_line not in (select read_facts.fact from read_facts)

),

out_of_place as (

    select * from core.prints_out_of_place

),

misfiled as (

    select
        figures.measure,
        figures.treaty,
        figures.area,
        figures.printed_text,
        figures.vintage,
        figures.source_row_id
    from core.printed_figures as figures
    inner join out_of_place on figures.source_row_id = out_of_place.source_row_id
    where
        figures.measure in (
            'clearance_extension_chain',
            'clearance_deadline',
            'stockpile_destruction_deadline',
            'stockpile_destruction_completed_on',
            'initial_report_submitted_on'
        )

),

events as (

    select * from core.printed_obligation_events
    where
        not_used in ('no_date', 'before_the_first_deadline', 'contradicts_another_source')

),

unused as (

    select
        measure,
        treaty,
        area,
        reason,
        printed_text,
        vintage,
        case measure when 'clearance_status' then 'Deadlines' else 'Transparency reports' end
            as sheet,
        source_row_id
    from figures
    where
        reason is not null
        and source_row_id not in (select out_of_place.source_row_id from out_of_place)
    union all
    select
        measure,
        treaty,
        area,
        'filed under another area' as reason,
        printed_text,
        vintage,
        if(measure = 'initial_report_submitted_on', 'Transparency reports', 'Deadlines') as sheet,
        source_row_id
    from misfiled
    union all
    select
        obligation || '_' || event as measure,
        treaty,
        area,
        not_used as reason,
        printed_text,
        source_title as vintage,
        if(event = 'completed', 'Stockpiles', 'Deadlines') as sheet,
        event_id as source_row_id
    from events

)

select
    measure,
    treaty,
    area,
    reason,
    printed_text as printed,
    vintage,
    sheet,
    source_row_id
from unused
order by measure, treaty, area, source_row_id
