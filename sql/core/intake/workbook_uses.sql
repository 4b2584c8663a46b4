-- title: Record kinds of each workbook, and whether each is used
-- grain: one row per receipt and record kind
-- key: receipt, record_kind
-- note: a later workbook replaces only the same source, area, data year and record kind; which of
--   two is the later says core.workbook_versions
-- note: a sheet without a row replaces nothing: not reported is not zero
-- note: where no workbook is the later of all that sent rows of a kind, nothing of that source,
--   area and data year is used, until core.versions_to_decide is decided
-- receipt: the arrival of the workbook
-- record_kind: the staging table its sheets of this kind were read into
-- rows_sent: rows of these sheets, refused ones included
-- is_used: true when no later workbook sent rows of the same source, area, data year and kind, and
--   nothing of them waits
-- is_replaced: true when a later workbook of this source, area and data year sent rows of this kind
-- is_disputed: true when no workbook is the later of all that sent rows of this kind
with

sheets as (

    select * from staging.sheets
    where record_kind is not null

),

orders as (

    select
        later_receipt,
        case when later_receipt = receipt then other_receipt else receipt end as earlier_receipt
    from core.workbook_versions
    where later_receipt is not null

),

kinds as (

    select
        workbooks.receipt,
        workbooks.area,
        workbooks.source,
        workbooks.data_year,
        sheets.record_kind,
        cast(sum(sheets.rows_used + sheets.rows_rejected) as bigint) as rows_sent
    from staging.workbooks as workbooks
    inner join intake.receipts on workbooks.receipt = receipts.receipt
    inner join sheets on workbooks.receipt = sheets.receipt
    where workbooks.state = 'read'
    group by
        workbooks.receipt,
        workbooks.area,
        workbooks.source,
        workbooks.data_year,
        sheets.record_kind

),

-- sheets with rows are compared among themselves, and so are empty ones
compared as (

    select
        one.receipt,
        one.area,
        one.source,
        one.data_year,
        one.record_kind,
        one.rows_sent,
        count(other.receipt) as others,
        count(won.later_receipt) as wins,
        count(lost.later_receipt) as losses
    from kinds as one
    -- most are the only ones
    left join kinds as other
        on
            one.area = other.area
            and one.source = other.source
            and one.data_year = other.data_year
            and one.record_kind = other.record_kind
            and (one.rows_sent > 0) = (other.rows_sent > 0)
            and one.receipt <> other.receipt
    -- of a pair one at most is the later
    left join orders as won
        on
            one.receipt = won.later_receipt
            and other.receipt = won.earlier_receipt
    -- of a pair one at most is the later
    left join orders as lost
        on
            other.receipt = lost.later_receipt
            and one.receipt = lost.earlier_receipt
    group by
        one.receipt,
        one.area,
        one.source,
        one.data_year,
        one.record_kind,
        one.rows_sent

),

replaced as (

    select distinct
        one.receipt,
        one.record_kind
    from kinds as one
    inner join orders on one.receipt = orders.earlier_receipt
    inner join kinds as later
        on
            orders.later_receipt = later.receipt
            and one.record_kind = later.record_kind
            and later.rows_sent > 0

),

judged as (

    select
        receipt,
        area,
        source,
        data_year,
        record_kind,
        rows_sent,
        rows_sent > 0 and others = wins as is_last,
        rows_sent = 0
        and losses = 0
        and sum(rows_sent) over (
            partition by area, source, data_year, record_kind
        ) = 0 as is_last_of_empty_ones,
        others - wins - losses > 0 as is_in_doubt,
        bool_or(rows_sent > 0) over (partition by area, source, data_year, record_kind)
        and not bool_or(rows_sent > 0 and others = wins) over (
            partition by area, source, data_year, record_kind
        ) as is_disputed,
        bool_or(rows_sent > 0 and others - wins - losses > 0) over (
            partition by area, source, data_year, record_kind
        ) as is_pair_in_doubt
    from compared

),

settled as (

    select
        receipt,
        record_kind,
        rows_sent,
        is_last,
        is_last_of_empty_ones,
        is_in_doubt,
        is_disputed,
        is_pair_in_doubt,
        bool_or(is_disputed) over (partition by area, source, data_year) as place_waits
    from judged

)

select
    settled.receipt,
    settled.record_kind,
    settled.rows_sent,
    (settled.is_last or settled.is_last_of_empty_ones) and not settled.place_waits as is_used,
    settled.place_waits
    and settled.rows_sent > 0
    -- days that go round in a circle leave no pair in doubt, and all of them wait
    and (
        settled.is_last
        or (settled.is_disputed and (settled.is_in_doubt or not settled.is_pair_in_doubt))
    ) as waits,
    replaced.receipt is not null as is_replaced,
    settled.is_disputed and settled.rows_sent > 0 as is_disputed
from settled
-- most are not
left join replaced
    on
        settled.receipt = replaced.receipt
        and settled.record_kind = replaced.record_kind
order by settled.receipt, settled.record_kind
