-- title: Views of States on open questions, as workbooks report them
-- grain: one row per row of a workbook in use
-- key: source_row_id
-- note: the latest day counts; of equals the latest known, then the first row
-- area: the State
-- issue: the question
-- view: prohibited, permitted or no_view
-- statement: the statement in words, as written
-- source_title: title of the document, as written
-- is_latest: true for the row that counts
-- stated_on: day, month or year of the statement
with

workbooks as (

    select * from core.reported_compliance
    where record_kind = 'interpretive_statements'

),

joined as (

    select
        reported.source_row_id,
        reported.treaty,
        reported.area,
        reported.topic as issue,
        reported.view,
        reported.statement,
        reported.source_title,
        reported.happened_on as stated_on,
        coalesce(end_of_partial_date(reported.happened_on), date '0001-01-01') as happened_by,
        coalesce(end_of_partial_date(reported.known_on), date '0001-01-01') as known_by,
        workbooks.is_synthetic
    from staging.interpretive_statements as reported
    inner join workbooks on reported.receipt = workbooks.receipt

)

select
    source_row_id,
    treaty,
    area,
    issue,
    view,
    statement,
    source_title,
    stated_on,
    row_number() over (
        partition by treaty, area, issue
        order by happened_by desc, known_by desc, source_row_id asc
    ) = 1 as is_latest,
    is_synthetic
from joined
order by source_row_id
