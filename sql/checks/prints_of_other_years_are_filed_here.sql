-- title: No printed figures wait in the folder of a later data year
-- severity: warning
-- fix: a print is of the year it says, but a workbook belongs to the editions of its folder's data
--   year and later: file it under the data year of its report where it is to be used
select
    receipt,
    data_year,
    figures
from intake.prints_of_other_years
order by receipt
