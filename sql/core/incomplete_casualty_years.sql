-- title: Areas and years from which refused rows, undecided sources or totals are missing
-- grain: one row per area and year
-- key: area, incident_year
-- note: sources that overlap and that nobody decided on are not counted: the year is incomplete
-- note: so is a year with a total that is held beside rows or another total
-- note: so is a year with a total that is smaller than the rows it is decided to hold
-- note: a refused row whose year could not be read leaves every year of its workbook incomplete
-- area: the area whose rows are missing
-- incident_year: the year that is incomplete
with

rejected as (

    select
        coalesce(rejected.area, workbooks.area) as area,
        rejected.receipt,
        rejected.incident_year
    from staging.rejected_rows as rejected
    inner join core.workbooks as workbooks on rejected.receipt = workbooks.receipt
    inner join core.workbook_uses as uses on rejected.receipt = uses.receipt
    where
        rejected.record_kind in ('casualties', 'casualty_totals')
        and uses.record_kind = rejected.record_kind
        and uses.is_used

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
    union all
    select
        area,
        incident_year
    from core.casualty_rows
    where
        not_counted in (
            'undecided_source_overlap',
            'source_use_undecided',
            'aggregate_overlaps_incident_rows',
            'aggregate_overlaps_aggregate',
            'aggregate_contradicts_itself'
        )
    union all
    select
        area,
        incident_year
    from core.casualty_residuals
    where is_negative

)

select distinct
    area,
    incident_year
from incomplete
where incident_year is not null
order by area, incident_year
