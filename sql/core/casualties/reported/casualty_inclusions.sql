-- title: Inclusion decisions that reach each casualty row
-- grain: one row of core.reported_casualties, or attack, and held reason the decision is limited to
-- key: source_row_id, held_as
-- note: the narrowest wins: row, the same row of another workbook, sheet, workbook, year of a
--   source, source
-- source_row_id: receipt, sheet and Excel row; of a total also the column
-- held_as: the decision holds only if a rule holds the row for this reason; any = in any case
-- inclusion: number of the decision in decisions.inclusions
-- decision: include, exclude or hold
-- reason_code: why
-- is_of_block: true where it names no row: a workbook, sheet, source or year
with

reported as (

    select
        source_row_id,
        staging_row_id,
        record_kind,
        receipt,
        sheet,
        area,
        incident_year
    from core.reported_casualties
    union all by name
    select
        source_row_id,
        source_row_id as staging_row_id,
        'cluster_munition_attacks' as record_kind,
        attacks.receipt,
        attacks.sheet,
        attacks.area,
        periods.incident_year
    from staging.cluster_munition_attacks as attacks
    inner join core.casualty_periods as periods using (source_row_id)

),

inclusions as (

    select * from decisions.inclusions
    where
        coalesce(record_kind, 'casualties') in (
            'casualties',
            'casualty_totals',
            'cluster_munition_attacks'
        )

),

blocks as (

    select distinct
        reported.record_kind,
        receipt,
        reported.sheet,
        reported.area,
        reported.incident_year,
        workbooks.source
    from reported
    inner join core.workbooks as workbooks using (receipt)

),

of_blocks as (

    select
        blocks.* exclude (source),
        inclusions.number,
        case
            when inclusions.sheet is not null then 2
            when inclusions.receipt is not null then 3
            when inclusions.incident_year is not null then 4
            else 5
        end as reach
    from blocks
    inner join inclusions
        on
            inclusions.source_row_id is null
            and coalesce(inclusions.record_kind, blocks.record_kind) = blocks.record_kind
            and coalesce(inclusions.receipt, blocks.receipt) = blocks.receipt
            and coalesce(inclusions.sheet, blocks.sheet) = blocks.sheet
            and coalesce(inclusions.source, blocks.source) = blocks.source
            and coalesce(inclusions.area, blocks.area) = blocks.area
            and coalesce(inclusions.incident_year, blocks.incident_year) = blocks.incident_year

),

of_rows as (

    select
        reported.source_row_id,
        decided_rows.inclusion as number,
        case when decided_rows.is_named then 0 else 1 end as reach
    from reported
    inner join core.decided_rows as decided_rows using (staging_row_id)
    union all by name
    select
        reported.source_row_id,
        of_blocks.number,
        of_blocks.reach
    from reported
    inner join of_blocks using (record_kind, receipt, sheet, area, incident_year)

)

select
    of_rows.source_row_id,
    coalesce(inclusions.held_as, 'any') as held_as,
    number as inclusion,
    inclusions.decision,
    inclusions.reason_code,
    of_rows.reach > 1 as is_of_block
from of_rows
inner join inclusions using (number)
qualify
    row_number() over (
        partition by of_rows.source_row_id, coalesce(inclusions.held_as, 'any')
        order by of_rows.reach, number
    ) = 1
order by of_rows.source_row_id, held_as
