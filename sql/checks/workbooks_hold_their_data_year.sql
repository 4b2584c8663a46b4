-- title: A workbook with casualties has some of the year it was sent for
-- severity: warning
-- fix: look whether the year of its place in the inbox or the years in its rows are wrong
with

workbooks as (

    select
        receipt,
        area,
        source,
        data_year
    from core.workbooks
    where is_used

),

years as (

    select
        receipt,
        incident_year
    from staging.casualties
    union all
    select
        receipt,
        cast(substr(happened_on, 1, 4) as integer) as incident_year
    from staging.casualty_totals

)

select
    workbooks.receipt,
    workbooks.area,
    workbooks.source,
    workbooks.data_year,
    count(*) as rows,
    max(years.incident_year) as latest_year
from workbooks
inner join years on workbooks.receipt = years.receipt
group by workbooks.receipt, workbooks.area, workbooks.source, workbooks.data_year
having count(*) filter (where years.incident_year = workbooks.data_year) = 0
order by workbooks.receipt
