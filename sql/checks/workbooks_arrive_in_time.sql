-- title: Every workbook arrived by the edition's day of intake
-- severity: warning
-- fix: nothing where it may wait: the next edition takes what waits; else let it in with
--   `monitor receipts let-in RECEIPT --edition EDITION --reason "…"`
-- note: what it tells of casualties waits, the rest of it counts
select
    receipt,
    received_on,
    record_kind,
    rows_waiting
from intake.late_receipts
order by receipt, record_kind
