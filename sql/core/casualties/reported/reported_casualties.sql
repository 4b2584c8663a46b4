-- title: Casualties as reported: rows of people, and the parts of totals
-- grain: one row per staging row of people; of a total one row per outcome it gives
-- key: source_row_id
-- form: view
-- source_row_id: receipt, sheet and Excel row; of a total also the column
-- staging_row_id: the staging row; the same for all parts of a total
-- record_kind: casualties or casualty_totals, the staging table
-- receipt: the arrival of the workbook
-- area: where the incidents happened
-- incident_year: calendar year of the incident
-- incident_month: month of the incident; null when not reported
-- activation: who set the device off: victim, command or unknown; null when not reported, and of a
--   total
-- held_as: why the row does not count as it stands; null for most
-- never_counted: why it is not counted whatever is decided of its source; null when it may count
select
    source_row_id,
    source_row_id as staging_row_id,
    'casualties' as record_kind,
    receipt,
    sheet,
    row_number,
    area,
    row_kind,
    incident_year,
    incident_month,
    cast(people as bigint) as people,
    people_qualifier,
    outcome,
    civilian_status,
    age_group,
    sex,
    device_type,
    activation,
    held_as,
    null as never_counted
from staging.casualties
union all
select
    source_row_id,
    staging_row_id,
    'casualty_totals' as record_kind,
    receipt,
    sheet,
    row_number,
    area,
    'aggregate' as row_kind,
    incident_year,
    incident_month,
    people,
    people_qualifier,
    outcome,
    'unknown' as civilian_status,
    'unknown' as age_group,
    'unknown' as sex,
    device_type,
    null as activation,
    null as held_as,
    never_counted
from core.casualty_total_parts
