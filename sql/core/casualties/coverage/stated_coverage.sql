-- title: Years that a source says it gives in full, or in which it knows no casualties
-- grain: one row per area, source and year of which a workbook in use says so
-- key: area, incident_year, source
-- form: view
-- note: of several workbooks the one of the latest season says it
-- area: where the incidents happened
-- source: code of the source
-- value: full or none_reported
-- said_by: cover or template
-- receipt: the workbook that says it
select * exclude (data_year)
from core.statements_of_years
qualify
    row_number() over (
        partition by area, incident_year, source
        -- a tick is said against rows
        order by data_year desc, value desc, receipt, said_by
    ) = 1
