-- title: Areas and years of which it is known that nobody was hit
-- grain: one row per area, year and workbook, or editor's line, that says so
-- key: area, incident_year, source_row_id
-- source_row_id: receipt, sheet, row and column of the cell that says it; of a template the
--   workbook, of an editor's line the file and its line
-- people: nobody
with

zeros as (

    select * from core.area_coverage
    where coverage = 'none_reported' and area <> 'XWD'

),

ticks as (

    select
        receipt,
        concat_ws('/', receipt, sheet, regexp_replace(cell, '([A-Z]+)([0-9]+)', '\2#\1'))
            as source_row_id
    from staging.coverage_statements
    where value = 'none_reported'

),

stated as (

    select
        zeros.area,
        zeros.incident_year,
        coalesce(ticks.source_row_id, stated.receipt) as source_row_id,
        workbooks.is_synthetic
    from zeros
    inner join core.stated_coverage as stated using (area, incident_year)
    inner join core.workbooks as workbooks on stated.receipt = workbooks.receipt
    -- a register's template ticks nothing
    left join ticks on stated.receipt = ticks.receipt and stated.said_by = 'cover'
    where not zeros.is_decided

),

decided as (

    select
        zeros.area,
        zeros.incident_year,
        lines.file || ':' || lines.line as source_row_id
    from zeros
    inner join decisions.coverage as lines
        on
            zeros.area = lines.area
            and zeros.incident_year between lines.first_year and lines.last_year
            and lines.value = 'none_reported'
    where zeros.is_decided
    qualify
        row_number() over (
            partition by zeros.area, zeros.incident_year
            order by lines.number desc
        ) = 1

)

select
    area,
    incident_year,
    source_row_id,
    cast(0 as bigint) as people,
    is_synthetic
from stated
union all by name
select
    *,
    cast(0 as bigint) as people,
    false as is_synthetic
from decided
order by area, incident_year, source_row_id
