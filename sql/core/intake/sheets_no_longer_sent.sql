-- title: Record kinds that an earlier workbook sent and the last one does not
-- grain: one row per area, source, data year and record kind
-- key: area, source, data_year, record_kind
-- note: the earlier sheet stays in use; ask the sender whether it still holds
-- area: the area the workbooks are about
-- source: code of the source that sent them
-- data_year: the data year they were sent for
-- record_kind: the kind that is no longer sent
-- receipt: the earlier workbook, whose sheet is still used
-- later_receipt: the last workbook of this source, area and data year
-- reason: sheet_missing or sheet_empty, in the last workbook
-- rows_in_use: rows of the earlier sheet
with

workbooks as (

    select * from core.workbooks

),

uses as (

    select * from core.workbook_uses

),

ranked as (

    select
        workbooks.receipt,
        workbooks.area,
        workbooks.source,
        workbooks.data_year,
        -- the last is the later one of every pair it is in
        count(others.receipt) filter (
            where versions.later_receipt is distinct from workbooks.receipt
        ) = 0 as is_last
    from workbooks
    -- most are the only ones
    left join workbooks as others
        on
            workbooks.area = others.area
            and workbooks.source = others.source
            and workbooks.data_year = others.data_year
            and workbooks.receipt <> others.receipt
    -- each pair stands once
    left join core.workbook_versions as versions
        on
            least(workbooks.receipt, others.receipt) = versions.receipt
            and greatest(workbooks.receipt, others.receipt) = versions.other_receipt
    group by workbooks.receipt, workbooks.area, workbooks.source, workbooks.data_year

),

used_earlier as (

    select
        ranked.area,
        ranked.source,
        ranked.data_year,
        uses.record_kind,
        ranked.receipt,
        uses.rows_sent
    from ranked
    inner join uses on ranked.receipt = uses.receipt
    where
        not ranked.is_last
        and uses.is_used

)

select
    used_earlier.area,
    used_earlier.source,
    used_earlier.data_year,
    used_earlier.record_kind,
    used_earlier.receipt,
    ranked.receipt as later_receipt,
    case when uses.receipt is null then 'sheet_missing' else 'sheet_empty' end as reason,
    used_earlier.rows_sent as rows_in_use
from used_earlier
inner join ranked
    on
        used_earlier.area = ranked.area
        and used_earlier.source = ranked.source
        and used_earlier.data_year = ranked.data_year
        and ranked.is_last
-- whether the last workbook has the sheet at all
left join uses
    on
        ranked.receipt = uses.receipt
        and used_earlier.record_kind = uses.record_kind
order by
    used_earlier.area,
    used_earlier.source,
    used_earlier.data_year,
    used_earlier.record_kind
