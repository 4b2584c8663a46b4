-- title: Years that a workbook says it gives in full, or in which it knows no casualties
-- grain: one row per area, year, workbook in use and who says so
-- key: area, incident_year, receipt, said_by
-- note: a cover says what its sender answered; a register's template every whole year from the
--   first it has rows of, or has been kept since, to the last before the day of its export
-- note: a register without a day of export is full of no year
-- note: a year without rows between a register's years is a known zero
-- area: where the incidents happened
-- source: code of the source
-- value: full or none_reported
-- said_by: cover or template
-- receipt: the workbook that says it
-- data_year: its season
with

statements as (

    select * from staging.coverage_statements
    where record_kind in ('casualties', 'casualty_totals')

),

replaced as (

    select if(later_receipt = receipt, other_receipt, receipt) as receipt
    from core.workbook_versions
    where later_receipt is not null

),

-- a workbook without a sheet of casualties may tick that it knows of none
in_use as (

    select
        workbooks.receipt,
        workbooks.area,
        workbooks.source,
        workbooks.data_year,
        year(coalesce(workbooks.sent_on, workbooks.saved_on)) - 1 as last_whole_year
    from staging.workbooks as workbooks
    inner join intake.receipts using (receipt)
    -- see above
    left join core.workbook_uses as uses
        on
            workbooks.receipt = uses.receipt
            and uses.record_kind in ('casualties', 'casualty_totals')
    where workbooks.state = 'read'
    group by all
    having
        coalesce(bool_or(uses.is_used), true)
        -- a later one without rows may tick that it knows of none, beside an earlier one's rows
        or (
            bool_and(uses.rows_sent = 0)
            and workbooks.receipt not in (select replaced.receipt from replaced)
        )

),

-- a total that counts nobody is a row too
years_with_rows as (

    select
        receipt,
        area,
        incident_year
    from core.reported_casualties
    union
    select
        totals.receipt,
        totals.area,
        periods.incident_year
    from staging.casualty_totals as totals
    inner join core.casualty_periods as periods using (source_row_id)

),

-- of a workbook about no single area each that it has rows of
places as (

    select
        in_use.* exclude (area),
        in_use.area
    from in_use
    where in_use.area <> 'XWD'
    union by name
    select
        in_use.* exclude (area),
        years_with_rows.area
    from in_use
    inner join years_with_rows on in_use.receipt = years_with_rows.receipt
    where in_use.area is null or in_use.area = 'XWD'

),

spans as (

    select
        places.receipt,
        places.area,
        places.source,
        places.data_year,
        statements.value,
        statements.said_by,
        coalesce(statements.first_year, min(years_with_rows.incident_year)) as first_year,
        least(
            coalesce(
                statements.last_year,
                if(statements.said_by = 'cover', places.data_year, places.last_whole_year)
            ),
            places.data_year
        ) as last_year
    from places
    inner join statements on places.receipt = statements.receipt
    -- a workbook may have no rows
    left join years_with_rows
        on
            places.receipt = years_with_rows.receipt
            and places.area = years_with_rows.area
    where
        statements.value in ('full', 'none_reported')
        -- without a day of export nothing is full
        and (statements.said_by = 'cover' or places.last_whole_year is not null)
    group by
        places.receipt,
        places.area,
        places.source,
        places.data_year,
        places.last_whole_year,
        statements.value,
        statements.said_by,
        statements.first_year,
        statements.last_year

),

years as (

    select
        * exclude (first_year, last_year),
        unnest(range(first_year, last_year + 1)) as incident_year
    from spans

)

select distinct
    years.area,
    years.incident_year,
    years.source,
    case
        when years_with_rows.area is not null then 'full'
        when years.said_by = 'template' then 'none_reported'
        else years.value
    end as value,
    years.said_by,
    years.receipt,
    years.data_year
from years
-- a tick is of a year without rows, and so are a register's known zeros
left join years_with_rows
    on
        years.receipt = years_with_rows.receipt
        and years.area = years_with_rows.area
        and years.incident_year = years_with_rows.incident_year
where
    years.incident_year <= getvariable('data_year')
    -- rows beat a tick, and a year in full without rows says nothing
    and (years.said_by = 'template' or (years.value = 'full') = (years_with_rows.area is not null))
order by years.area, years.incident_year, years.source, years.receipt, years.said_by
