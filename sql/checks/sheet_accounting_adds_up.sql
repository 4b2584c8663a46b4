-- title: Rows of every sheet: used, rejected and ignored add up to the filled ones
-- severity: error
-- fix: a row was read and went nowhere: this is a fault of the pipeline, report it
select
    receipt,
    sheet,
    rows_filled,
    rows_used,
    rows_rejected,
    rows_ignored
from staging.sheets
where rows_used + rows_rejected + rows_ignored <> rows_filled
order by receipt, sheet
