-- title: Status of the treaties, State by State, as the annex of a report prints it
-- grain: one row per treaty and State
-- key: treaty, area
-- references: area = publish.areas.area
-- trace: printed = acts()
--   from core.treaty_effects as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area
--   and fact.effect in ('signed', 'bound', 'withdrawn')
--   and fact.effective_on in (figure.signed_on, figure.deposited_on, figure.withdrew_on)
-- note: signature; deposit: (a) accession, (A) acceptance, (AA) approval, (d) succession
-- note: other areas cannot become States Parties and are not listed
-- treaty: mbt (Mine Ban Treaty) or ccm (Convention on Cluster Munitions)
-- status: block of the annex: state_party, signatory or state_not_party
-- printed: the cell, as in "03 Dec 08; 08 Sep 11"; null for a State without an act
-- withdrew_on: day a withdrawal took or takes effect
-- as_of: the edition's status day
select
    statuses.treaty,
    statuses.status,
    area,
    statuses.area_name,
    nullif(concat_ws(
        '; ',
        strftime(statuses.signed_on, '%d %b %y'),
        strftime(statuses.deposited_on, '%d %b %y')
        || case statuses.deposit_type
            when 'accession' then ' (a)'
            when 'acceptance' then ' (A)'
            when 'approval' then ' (AA)'
            when 'succession' then ' (d)'
            else ''
        end,
        'withdrawal ' || strftime(statuses.withdrew_on, '%d %b %y')
    ), '') as printed,
    statuses.signed_on,
    statuses.deposited_on,
    statuses.withdrew_on,
    statuses.as_of,
    statuses.notice
from publish.treaty_status as statuses
inner join core.areas using (area)
where statuses.status <> 'other_area'
order by
    statuses.treaty,
    case statuses.status when 'state_party' then 1 when 'signatory' then 2 else 3 end,
    areas.sort_name,
    area
