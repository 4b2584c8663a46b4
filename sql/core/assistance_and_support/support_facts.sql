-- title: Money for mine action, seen from the one who gives and the one who gets
-- grain: one row per row of a workbook in use and role
-- key: source_row_id, role
-- note: international money has a donor and a recipient: two views of one amount, never added
-- support_year: calendar year it was given for
-- role: donor, recipient or national (an affected State's own money)
-- area: the area in that role
-- qualifier: how far it can be trusted
select
    reported.source_row_id,
    year(end_of_partial_date(reported.happened_on)) as support_year,
    views.role,
    views.area,
    coalesce(reported.sector, 'unspecified') as sector,
    reported.currency,
    reported.amount,
    coalesce(reported.amount_qualifier, reported.qualifier, 'exact') as qualifier,
    workbooks.is_synthetic
from staging.mine_action_support as reported
inner join core.reported_compliance as workbooks using (receipt)
cross join lateral (values
    ('national', 'national', coalesce(reported.donor_area, reported.area)),
    ('international', 'donor', reported.donor_area),
    ('international', 'recipient', reported.recipient_area)
) as views (flow, role, area)
where
    workbooks.record_kind = 'mine_action_support'
    and reported.flow = views.flow
    and (views.role = 'national' or views.area is not null)
order by reported.source_row_id, views.role
