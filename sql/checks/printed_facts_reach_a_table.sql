-- title: Every printed fact about a deadline, a completion or a report reaches a table
-- severity: warning
-- fix: look the print up; where it is right give it in the sheet of the country workbook that sheet
--   names, with its source: words, and a day that contradicts another source, are used by no
--   table; what a workbook prints of another area is for the source that collects prints (XWD)
with

figures as (

    select
        *,
        source_row_id in (select source_row_id from core.prints_out_of_place) as is_out_of_place
    from core.printed_figures

),

-- words that a cited event or report was read from
read_facts as (

    select fact from reference.obligation_events
    union
    select fact from reference.transparency_reports

),

unused as (

    select
        measure,
        treaty,
        area,
        case
            when measure in ('clearance_status', 'reporting_status') then 'words alone'
            when end_of_partial_date(printed_text) is null then 'no date'
            when treaty is null then 'no treaty'
        end as reason,
        printed_text as printed,
        vintage,
        if(measure = 'clearance_status', 'Deadlines', 'Transparency reports') as sheet,
        source_row_id
    from figures
    where
        scope = 'area'
        and not_used is null
        and not is_out_of_place
        and measure in ('clearance_status', 'reporting_status', 'initial_report_submitted_on')
        and print_line not in (select read_facts.fact from read_facts)
    union all by name
    select
        measure,
        treaty,
        area,
        'filed under another area' as reason,
        printed_text as printed,
        vintage,
        if(measure = 'initial_report_submitted_on', 'Transparency reports', 'Deadlines') as sheet,
        source_row_id
    from figures
    where
        is_out_of_place
        and measure in (
            'clearance_extension_chain',
            'clearance_deadline',
            'stockpile_destruction_deadline',
            'stockpile_destruction_completed_on',
            'initial_report_submitted_on'
        )
    union all by name
    select
        obligation || '_' || event as measure,
        treaty,
        area,
        not_used as reason,
        printed_text as printed,
        source_title as vintage,
        if(event = 'completed', 'Stockpiles', 'Deadlines') as sheet,
        event_id as source_row_id
    from core.printed_obligation_events
    where not_used in ('no_date', 'before_the_first_deadline', 'contradicts_another_source')

)

select *
from unused
where reason is not null
order by measure, treaty, area, source_row_id
