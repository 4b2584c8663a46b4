-- title: Money for mine action, seen from the one who gives and the one who gets
-- grain: one row per row of a workbook in use and role
-- key: source_row_id, role
-- note: international money has a donor and a recipient: two views of one amount, never added
-- support_year: calendar year it was given for
-- role: donor, recipient or national (an affected State's own money)
-- area: the area in that role
-- qualifier: how far it can be trusted
with

workbooks as (

    select * from core.reported_compliance
    where record_kind = 'mine_action_support'

),

joined as (

    select
        reported.source_row_id,
        year(end_of_partial_date(reported.happened_on)) as support_year,
        reported.flow,
        reported.donor_area,
        reported.recipient_area,
        coalesce(reported.sector, 'unspecified') as sector,
        reported.currency,
        reported.amount,
        coalesce(reported.amount_qualifier, reported.qualifier, 'exact') as qualifier,
        reported.area as reporting_area,
        workbooks.is_synthetic
    from staging.mine_action_support as reported
    inner join workbooks on reported.receipt = workbooks.receipt

),

views as (

    select
        source_row_id,
        support_year,
        'national' as role,
        coalesce(donor_area, reporting_area) as area,
        sector,
        currency,
        amount,
        qualifier,
        is_synthetic
    from joined
    where flow = 'national'
    union all
    select
        source_row_id,
        support_year,
        'donor' as role,
        donor_area as area,
        sector,
        currency,
        amount,
        qualifier,
        is_synthetic
    from joined
    where flow = 'international' and donor_area is not null
    union all
    select
        source_row_id,
        support_year,
        'recipient' as role,
        recipient_area as area,
        sector,
        currency,
        amount,
        qualifier,
        is_synthetic
    from joined
    where flow = 'international' and recipient_area is not null

)

select
    source_row_id,
    support_year,
    role,
    area,
    sector,
    currency,
    amount,
    qualifier,
    is_synthetic
from views
order by source_row_id, role
