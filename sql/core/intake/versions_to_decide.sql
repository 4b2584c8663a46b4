-- title: Workbooks of one place of which an editor has to say which is the later version
-- grain: one row per pair of workbooks
-- key: receipt, other_receipt
-- note: a place is a source, area and data year; while its versions wait nothing of it counts
-- note: where only the day of receipt decides, the later one is in use; another order of arrival
--   would use the other
-- area: the area both are about
-- source: code of the source that sent them
-- data_year: the data year they were sent for
-- receipt: the arrival of one
-- sent_on: the day its cover says; null when it says none
-- saved_on: the day its file says it was saved; null when it says none
-- received_on: the day it arrived
-- rows: rows it sent
-- people: casualties it tells of
-- other_sent_on: the day the other's cover says
-- other_saved_on: the day the other's file says
-- other_received_on: the day the other arrived
-- other_rows: rows the other sent
-- other_people: casualties the other tells of
-- why: sent_on_is_the_same, saved_on_is_the_same, received_on_is_the_same,
--   sent_on_and_saved_on_disagree, in_a_circle, or only_the_day_of_receipt_decides
-- in_use: the one that is in use; null while both wait
with

uses as (

    select * from core.workbook_uses
    where rows_sent > 0

),

people as (

    select
        receipt,
        cast(sum(people) as bigint) as people
    from core.reported_casualties
    group by receipt

),

workbooks as (

    select
        workbooks.receipt,
        workbooks.sent_on,
        workbooks.saved_on,
        receipts.received_on,
        coalesce(people.people, 0) as people
    from staging.workbooks as workbooks
    inner join intake.receipts as receipts on workbooks.receipt = receipts.receipt
    -- many tell of none
    left join people on workbooks.receipt = people.receipt

),

sent as (

    select
        receipt,
        cast(sum(rows_sent) as bigint) as rows
    from uses
    group by receipt

),

pairs as (

    select
        versions.area,
        versions.source,
        versions.data_year,
        versions.receipt,
        versions.other_receipt,
        versions.decided_by,
        versions.later_receipt,
        versions.why,
        bool_or(one.is_disputed and one.waits and other.waits) as waits,
        bool_or(one.is_used or other.is_used) as is_used
    from core.workbook_versions as versions
    inner join uses as one on versions.receipt = one.receipt
    inner join uses as other
        on
            versions.other_receipt = other.receipt
            and one.record_kind = other.record_kind
    group by
        versions.area,
        versions.source,
        versions.data_year,
        versions.receipt,
        versions.other_receipt,
        versions.decided_by,
        versions.later_receipt,
        versions.why

),

asked as (

    select
        area,
        source,
        data_year,
        receipt,
        other_receipt,
        case
            when not waits then 'only_the_day_of_receipt_decides'
            else coalesce(why, 'in_a_circle')
        end as why,
        case when not waits then later_receipt end as in_use,
        count(pairs.why) filter (where waits)
            over (partition by area, source, data_year) as in_doubt,
        waits and pairs.why is null as is_in_a_circle
    from pairs
    where
        waits
        or (is_used and decided_by = 'received_on')

)

select
    asked.area,
    asked.source,
    asked.data_year,
    asked.receipt,
    one.sent_on,
    one.saved_on,
    one.received_on,
    one_sent.rows,
    one.people,
    asked.other_receipt,
    other.sent_on as other_sent_on,
    other.saved_on as other_saved_on,
    other.received_on as other_received_on,
    other_sent.rows as other_rows,
    other.people as other_people,
    asked.why,
    asked.in_use
from asked
inner join workbooks as one on asked.receipt = one.receipt
inner join workbooks as other on asked.other_receipt = other.receipt
inner join sent as one_sent on asked.receipt = one_sent.receipt
inner join sent as other_sent on asked.other_receipt = other_sent.receipt
where not (asked.is_in_a_circle and asked.in_doubt > 0)
order by
    asked.in_use is not null,
    greatest(one.people, other.people) desc,
    asked.receipt,
    asked.other_receipt
