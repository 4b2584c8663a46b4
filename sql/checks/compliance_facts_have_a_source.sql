-- title: Every fact of compliance names its source: a print, or a workbook's row
-- severity: error
-- fix: fill source_title and source_url in the reference file
with

facts as (

    select event_id as fact, source_title, source_url from core.obligation_events
    union all
    select report_id as fact, source_title, source_url from core.transparency_reports
    union all
    select source_row_id as fact, source_title, source_url from core.contamination_facts
    where basis = 'printed'
    union all
    select source_row_id as fact, source_title, source_url from core.stockpile_facts
    where basis = 'printed'

)

select fact
from facts
where
    (not contains(fact, '/') and source_title is null)
    or (source_title is not null and source_url is null)
order by fact
