-- title: Prints about one area in a workbook that is filed under another
-- grain: one row per such printed figure
-- key: source_row_id
-- note: nobody speaks for another area: such a print sets no deadline, completion or report;
--   a workbook about no single area (XWD) gives prints of all
-- area: the area that the print is about
-- filed_under: the area that the workbook is about
select
    prints.source_row_id,
    prints.area,
    workbooks.area as filed_under
from staging.printed_figures as prints
inner join staging.workbooks on prints.receipt = workbooks.receipt
where
    prints.scope = 'area'
    and workbooks.area <> 'XWD'
    and prints.area is distinct from workbooks.area
order by prints.source_row_id
