-- title: Money for mine action, seen from the one who gives and the one who gets
-- grain: one row per row of a workbook in use and role
-- key: source_row_id, role
-- note: international money has a donor and a recipient: two views of one amount, never added
-- support_year: calendar year it was given for
-- role: donor, recipient or national (an affected State's own money)
-- area: the area in that role
-- qualifier: how far it can be trusted
select
    flows.source_row_id,
    flows.support_year,
    views.role,
    views.area,
    flows.sector,
    flows.currency,
    flows.amount,
    flows.qualifier,
    flows.is_synthetic
from core.support_flows as flows
cross join lateral (values
    ('national', flows.spender),
    ('donor', flows.donor),
    ('recipient', flows.recipient)
) as views (role, area)
where views.area is not null and not flows.is_repeated
order by flows.source_row_id, views.role
