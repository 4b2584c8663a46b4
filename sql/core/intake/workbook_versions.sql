-- title: Workbooks of one source, area and data year, two by two, and which is the later
-- grain: one row per pair of workbooks of the same source, area and data year
-- key: receipt, other_receipt
-- form: view
-- note: a decision comes first; then "Sent on" where both covers say it, else the day saved inside
--   the file where both have one, else the day of receipt; never the name of a file
-- note: where the season's roster says newest by_arrival, the one that arrived last is the later
-- note: days that are equal decide nothing, nor does "Sent on" where the saved days say otherwise
-- area: the area both are about
-- source: code of the source that sent them
-- data_year: the data year they were sent for
-- receipt: the arrival of one, the smaller id
-- decided_by: decision, same_file, by_arrival, sent_on, saved_on or received_on; what is asked,
--   also where it does not decide
-- later_receipt: the later one; null when nothing decides
-- why: why nothing decides; null when something does
with

decisions as (

    select * from decisions.versions

),

by_arrival as (

    select distinct
        area,
        source,
        season
    from decisions.roster
    where is_newest_by_arrival

),

workbooks as (

    select
        workbooks.receipt,
        workbooks.area,
        workbooks.source,
        workbooks.data_year,
        workbooks.sent_on,
        workbooks.saved_on,
        receipts.received_on,
        receipts.number,
        receipts.sha256,
        roster.source is not null as is_by_arrival
    from staging.workbooks as workbooks
    inner join intake.receipts on workbooks.receipt = receipts.receipt
    -- few send exports that say no day to go by
    left join by_arrival as roster
        on
            workbooks.area = roster.area
            and workbooks.source = roster.source
            and workbooks.data_year = roster.season

),

pairs as (

    select
        one.area,
        one.source,
        one.data_year,
        one.receipt,
        other.receipt as other_receipt,
        one.sent_on,
        other.sent_on as other_sent_on,
        one.saved_on,
        other.saved_on as other_saved_on,
        one.received_on,
        other.received_on as other_received_on,
        one.number > other.number as arrived_later,
        case
            when one_later.receipt is not null or other_later.receipt is not null then 'decision'
            when one.sha256 = other.sha256 then 'same_file'
            when one.is_by_arrival then 'by_arrival'
            when one.sent_on is not null and other.sent_on is not null then 'sent_on'
            when one.saved_on is not null and other.saved_on is not null then 'saved_on'
            else 'received_on'
        end as decided_by,
        one_later.receipt is not null as is_decided_for_one
    from workbooks as one
    inner join workbooks as other
        on
            one.area = other.area
            and one.source = other.source
            and one.data_year = other.data_year
            and one.receipt < other.receipt
    -- most pairs need no decision
    left join decisions as one_later
        on
            one.receipt = one_later.receipt
            and other.receipt = one_later.replaces
    -- most pairs need no decision
    left join decisions as other_later
        on
            other.receipt = other_later.receipt
            and one.receipt = other_later.replaces

),

judged as (

    select
        area,
        source,
        data_year,
        receipt,
        other_receipt,
        decided_by,
        case
            when decided_by = 'sent_on' and sent_on = other_sent_on then 'sent_on_is_the_same'
            when
                decided_by = 'sent_on'
                and ((sent_on > other_sent_on and saved_on < other_saved_on)
                    or (sent_on < other_sent_on and saved_on > other_saved_on))
                then 'sent_on_and_saved_on_disagree'
            when decided_by = 'saved_on' and saved_on = other_saved_on then 'saved_on_is_the_same'
            when
                decided_by = 'received_on'
                and received_on is not distinct from other_received_on
                then 'received_on_is_the_same'
        end as why,
        case decided_by
            when 'decision' then is_decided_for_one
            when 'same_file' then false
            when 'by_arrival' then arrived_later
            when 'sent_on' then sent_on > other_sent_on
            when 'saved_on' then saved_on > other_saved_on
            else received_on > other_received_on
        end as is_one_later
    from pairs

)

select
    area,
    source,
    data_year,
    receipt,
    other_receipt,
    decided_by,
    case
        when why is not null then null
        when is_one_later then receipt
        else other_receipt
    end as later_receipt,
    why
from judged
