-- title: Money for mine action, from whom to whom
-- grain: one row per row of a workbook in use
-- key: source_row_id
-- note: of international money the donor, the recipient or both may not be told; national money has
--   neither
-- note: the donor's and the recipient's workbook may tell of one amount: where two workbooks give
--   the same sum of one year, donor, recipient, sector and currency, the later one repeats it
-- flow: international or national
-- support_year: calendar year it was given for
-- donor: area that gave it; null where not told
-- recipient: area that got it; null where not told
-- spender: area whose own money it is; null of international money
-- workbook_amount: sum of its workbook for the same year, sides, sector and currency
-- is_repeated: true where another workbook gives that sum too, and this one is not the first
-- qualifier: how far it can be trusted
with

told as (

    select
        reported.source_row_id,
        reported.receipt,
        reported.flow,
        year(end_of_partial_date(reported.happened_on)) as support_year,
        if(reported.flow = 'international', reported.donor_area, null) as donor,
        if(reported.flow = 'international', reported.recipient_area, null) as recipient,
        if(reported.flow = 'national', coalesce(reported.donor_area, reported.area), null)
            as spender,
        coalesce(reported.sector, 'unspecified') as sector,
        reported.currency,
        reported.amount,
        coalesce(reported.amount_qualifier, reported.qualifier, 'exact') as qualifier,
        workbooks.is_synthetic
    from staging.mine_action_support as reported
    inner join core.reported_compliance as workbooks using (receipt)
    where workbooks.record_kind = 'mine_action_support'

),

summed as (

    select
        receipt,
        support_year,
        donor,
        recipient,
        sector,
        currency,
        sum(amount) as workbook_amount
    from told
    where flow = 'international' and donor is not null and recipient is not null
    group by all

),

-- of several workbooks that give one sum the first stands for all
repeated as (

    select
        *,
        row_number() over (
            partition by support_year, donor, recipient, sector, currency, workbook_amount
            order by receipt
        ) > 1 as is_repeated
    from summed

)

select
    told.* exclude (receipt),
    repeated.workbook_amount,
    coalesce(repeated.is_repeated, false) as is_repeated
from told
-- money of which a side is not told cannot be told twice
left join repeated
    on
        told.receipt = repeated.receipt
        and told.support_year = repeated.support_year
        and told.donor = repeated.donor
        and told.recipient = repeated.recipient
        and told.sector = repeated.sector
        and told.currency = repeated.currency
order by told.source_row_id
