-- title: Victim assistance, measure by measure, as workbooks report it
-- grain: one row per row of a workbook in use
-- key: source_row_id
-- note: the latest day counts; of equals the latest known, then the first row
-- area: the State
-- question: the measure asked about
-- situation_on: day, month or year the situation is of
-- is_latest: true for the row that counts
with

workbooks as (

    select * from core.reported_compliance
    where record_kind = 'victim_assistance'

),

joined as (

    select
        reported.source_row_id,
        reported.treaty,
        reported.area,
        reported.measure as question,
        reported.answer,
        reported.happened_on as situation_on,
        coalesce(end_of_partial_date(reported.happened_on), date '0001-01-01') as happened_by,
        coalesce(end_of_partial_date(reported.known_on), date '0001-01-01') as known_by,
        workbooks.is_synthetic
    from staging.victim_assistance as reported
    inner join workbooks on reported.receipt = workbooks.receipt

)

select
    source_row_id,
    treaty,
    area,
    question,
    answer,
    situation_on,
    row_number() over (
        partition by treaty, area, question
        order by happened_by desc, known_by desc, source_row_id asc
    ) = 1 as is_latest,
    is_synthetic
from joined
order by source_row_id
