-- title: Areas and years from which a refused casualty row is missing
-- grain: one row per area and year
-- key: area, incident_year
-- note: a refused row whose year could not be read leaves every year of its workbook incomplete
-- area: the area whose row was refused
-- incident_year: the year that is incomplete
with

rejected as (

    select
        coalesce(rejected.area, workbooks.area) as area,
        rejected.receipt,
        rejected.incident_year
    from staging.rejected_rows as rejected
    inner join core.workbooks as workbooks on rejected.receipt = workbooks.receipt
    where
        rejected.record_kind = 'casualties'
        and workbooks.is_used

),

years_of_workbook as (

    select distinct
        receipt,
        incident_year
    from core.casualties

),

incomplete as (

    select
        rejected.area,
        coalesce(rejected.incident_year, years_of_workbook.incident_year) as incident_year
    from rejected
    -- a row with its own year needs no other year of its workbook
    left join years_of_workbook
        on
            rejected.incident_year is null
            and rejected.receipt = years_of_workbook.receipt

)

select distinct
    area,
    incident_year
from incomplete
where incident_year is not null
order by area, incident_year
