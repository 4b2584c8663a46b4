-- title: A later workbook sends every sheet that an earlier one sent
-- severity: warning
-- fix: ask the sender whether the earlier sheet still holds; it stays in use until then
select
    later_receipt,
    record_kind,
    reason,
    receipt,
    rows_in_use
from core.sheets_no_longer_sent
order by later_receipt, record_kind
