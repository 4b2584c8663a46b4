-- title: Money for mine action, from whom to whom
-- grain: one row per row of a workbook in use
-- key: source_row_id
-- note: of international money the donor, the recipient or both may not be told; national money has
--   neither
-- support_year: calendar year it was given for
-- donor: area that gave it; null where not told
-- recipient: area that got it; null where not told
-- qualifier: how far it can be trusted
select
    reported.source_row_id,
    year(end_of_partial_date(reported.happened_on)) as support_year,
    reported.donor_area as donor,
    reported.recipient_area as recipient,
    coalesce(reported.sector, 'unspecified') as sector,
    reported.currency,
    reported.amount,
    coalesce(reported.amount_qualifier, reported.qualifier, 'exact') as qualifier,
    workbooks.is_synthetic
from staging.mine_action_support as reported
inner join core.reported_compliance as workbooks using (receipt)
where workbooks.record_kind = 'mine_action_support' and reported.flow = 'international'
order by reported.source_row_id
