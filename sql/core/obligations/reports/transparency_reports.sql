-- title: Transparency reports handed in, or found missing until a day
-- grain: one row per report and source
-- key: report_id
-- note: late or on time is computed from the due date, never read
-- column note: remark
-- report_id: id of the cited fact, of the list a report is missing from, or receipt, sheet and
--   Excel row
-- area: the State
-- report: initial, annual or voluntary
-- happened_on: day, month or year it was handed in
-- happened_from: first day that can mean
-- information_until: day until which it was not in; null = the source has no day
-- known_on: day, month or year from which it could be known
-- known_by: last day that can mean
-- source_title: where it is printed; null for a workbook
with

cited as (

    select * from reference.transparency_reports

),

reported as (

    select * from staging.transparency_reports

),

figures as (

    select * from core.printed_figures
    where
        measure = 'initial_report_submitted_on'
        and scope = 'area'
        and source_row_id not in (select source_row_id from core.prints_out_of_place)
        and not_used is null
        and end_of_partial_date(printed_text) is not null

),

first_reports as (

    select treaty, area from cited
    where report = 'initial' and submission = 'submitted'
    union
    select treaty, area from reported
    where report = 'initial' and submission = 'submitted'

),

-- a first report is handed in once: what any other source says of it goes before a print
printed as (

    select * from figures
    anti join first_reports using (treaty, area)
    qualify row_number() over (
        partition by figures.treaty, figures.area
        order by figures.evidence, figures.printed_until desc nulls last, figures.source_row_id
    ) = 1

),

reports as (

    select
        report_id,
        treaty,
        area,
        report,
        report_year,
        submission,
        happened_on,
        information_until,
        known_on,
        known_on_basis,
        false as is_synthetic,
        note,
        source_title,
        source_url
    from cited
    union all
    select
        reported.source_row_id as report_id,
        reported.treaty,
        reported.area,
        reported.report,
        reported.report_year,
        reported.submission,
        reported.happened_on,
        reported.information_until,
        coalesce(
            reported.known_on,
            reported.happened_on,
            cast(reported.information_until as varchar)
        ) as known_on,
        coalesce(reported.known_on_basis, 'reported') as known_on_basis,
        workbooks.is_synthetic,
        null as note,
        null as source_title,
        null as source_url
    from reported
    inner join core.workbook_uses as uses using (receipt)
    inner join core.workbooks using (receipt)
    where uses.record_kind = 'transparency_reports' and uses.is_used
    union all
    select
        source_row_id as report_id,
        treaty,
        area,
        'initial' as report,
        null as report_year,
        'submitted' as submission,
        printed_text as happened_on,
        null as information_until,
        coalesce(printed_on, printed_text) as known_on,
        'printed' as known_on_basis,
        false as is_synthetic,
        note,
        source_title,
        source_url
    from printed
    union all
    select
        report_id,
        treaty,
        area,
        report,
        report_year,
        'not_submitted' as submission,
        null as happened_on,
        information_until,
        cast(information_until as varchar) as known_on,
        'printed' as known_on_basis,
        false as is_synthetic,
        'not on a list that was read whole' as note,
        source_title,
        source_url
    from core.absences_from_lists

)

select
    report_id,
    treaty,
    area,
    report,
    report_year,
    submission,
    happened_on,
    start_of_partial_date(happened_on) as happened_from,
    end_of_partial_date(happened_on) as happened_by,
    information_until,
    known_on,
    end_of_partial_date(known_on) as known_by,
    known_on_basis,
    is_synthetic,
    note,
    source_title,
    source_url
from reports
order by report_id
