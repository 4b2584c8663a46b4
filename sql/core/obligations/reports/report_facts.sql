-- title: Transparency reports handed in or found missing, without the rows they come from
-- grain: one row per fact
-- key: number
-- audience: public
-- note: what core.report_status asks
-- number: position in the list
-- area: the State
-- report: initial, annual or voluntary
-- happened_on: day, month or year it was handed in
-- happened_from: first day that can mean
-- information_until: day until which it was not in; null = the source has no day
-- known_by: last day from which it could be known
-- source: title and address of the print; a workbook is called so, and not named
with

reports as (

    select distinct
        treaty,
        area,
        report,
        report_year,
        submission,
        happened_on,
        happened_from,
        happened_by,
        information_until,
        known_by,
        is_synthetic,
        coalesce(cited(source_title, source_url), 'a workbook of the edition') as source
    from core.transparency_reports

)

select
    row_number() over (order by reports) as number,
    *
from reports
order by number
