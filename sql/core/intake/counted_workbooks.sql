-- title: Workbooks whose casualties count in this edition, as its lock keeps them for later ones
-- grain: one row per workbook
-- key: receipt
-- form: view
-- ids: receipt
select distinct receipt
from core.workbook_uses
where is_used and not waits and record_kind in ('casualties', 'casualty_totals')
