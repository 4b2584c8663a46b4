-- title: People told of by workbooks that are or were a base, replaced ones included
-- grain: one row per row of people, or outcome of a total
-- key: source_row_id
-- sensitive: person_key, happening
-- area: where the incidents happened
-- source: code of the source
-- data_year: the season of the workbook
-- about_area: the area it is about
-- record_kind: casualties or casualty_totals
-- receipt: the workbook
-- is_used: false where a later workbook of its season replaces it
-- person_key: the source's own number of the person
-- happening: day, unit, outcome and device, by which people without a number are known
with

uses as (

    select
        receipt,
        record_kind,
        is_used
    from core.workbook_uses
    where
        record_kind in ('casualties', 'casualty_totals')
        and (is_used or is_replaced)
        and not waits

)

select
    reported.source_row_id,
    reported.area,
    reported.incident_year,
    workbooks.source,
    workbooks.data_year,
    workbooks.area as about_area,
    reported.record_kind,
    reported.receipt,
    uses.is_used,
    reported.outcome,
    reported.people,
    staged.person_key,
    happening(
        reported.incident_month,
        coalesce(cast(staged.incident_day as varchar), cast(totals.period_from as varchar)),
        coalesce(staged.admin1, totals.admin1),
        reported.outcome,
        reported.device_type
    ) as happening
from core.reported_casualties as reported
inner join uses
    on reported.receipt = uses.receipt and reported.record_kind = uses.record_kind
inner join core.workbooks as workbooks on reported.receipt = workbooks.receipt
-- a later workbook may no longer tell of a year at all
left join core.casualty_base_seasons as bases
    on
        reported.area = bases.area
        and reported.incident_year = bases.incident_year
        and workbooks.source = bases.source
        and workbooks.data_year = bases.data_year
-- a row of people is no total
left join staging.casualties as staged on reported.source_row_id = staged.source_row_id
-- and the other way round
left join core.casualty_total_parts as totals
    on reported.source_row_id = totals.source_row_id
where
    reported.never_counted is null
    and (bases.area is not null or reported.incident_year = workbooks.data_year)
window
    of_year as (partition by reported.area, reported.incident_year, workbooks.source)
-- who tells of a year once has lost nobody
qualify
    coalesce(bases.number, 1) > 1
    or not uses.is_used
    or min(reported.receipt) over of_year <> max(reported.receipt) over of_year
order by reported.source_row_id
