-- title: National implementation measures, as workbooks report them
-- grain: one row per row of a workbook in use
-- key: source_row_id
-- note: the latest day counts; of equals the latest known, then the first row
-- area: the State
-- class: specific_law, existing_law, in_process, none or unknown
-- law: title as written; null where there is none
-- source_title: title of the document, as written
-- adopted_on: day, month or year
-- prohibits_investment: yes, partly, no or not_known
-- is_latest: true for the row that counts
with

workbooks as (

    select * from core.reported_compliance
    where record_kind = 'national_legislation'

),

joined as (

    select
        reported.source_row_id,
        reported.treaty,
        reported.area,
        reported.class,
        reported.title_of_law as law,
        reported.source_title,
        reported.happened_on as adopted_on,
        reported.prohibits_investment,
        coalesce(end_of_partial_date(reported.happened_on), date '0001-01-01') as happened_by,
        coalesce(end_of_partial_date(reported.known_on), date '0001-01-01') as known_by,
        workbooks.is_synthetic
    from staging.national_legislation as reported
    inner join workbooks on reported.receipt = workbooks.receipt

)

select
    source_row_id,
    treaty,
    area,
    class,
    law,
    source_title,
    adopted_on,
    prohibits_investment,
    row_number() over (
        partition by treaty, area, class, law
        order by happened_by desc, known_by desc, source_row_id asc
    ) = 1 as is_latest,
    is_synthetic
from joined
order by source_row_id
