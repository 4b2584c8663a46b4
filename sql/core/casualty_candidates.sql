-- title: Casualty rows and what settles them before sources are compared
-- grain: one row per staging row
-- key: source_row_id
-- source_row_id: receipt, sheet and Excel row
-- receipt: the arrival of the workbook
-- source: code of the source that sent it
-- is_synthetic: true for synthetic sample data
-- area: where the incident happened
-- incident_year: calendar year of the incident
-- row_kind: individual, incident, aggregate or residual
-- people: number of people
-- is_included: true when a decision includes it, whatever rules say
-- left_out: why it is out before any rule: superseded, too late, or a decision; null when it is not
-- inclusion: number of the decision that settled it
with

casualties as (

    select * from staging.casualties

),

workbooks as (

    select * from core.workbooks

),

uses as (

    select * from core.workbook_uses
    where record_kind = 'casualties'

),

inclusions as (

    select * from core.casualty_inclusions
    where held_as = 'any'

)

select
    casualties.source_row_id,
    casualties.receipt,
    workbooks.source,
    workbooks.is_synthetic,
    casualties.area,
    casualties.incident_year,
    casualties.row_kind,
    casualties.people,
    coalesce(inclusions.decision = 'include', false) as is_included,
    case
        when not uses.is_used then 'superseded_by_a_later_workbook'
        when casualties.incident_year > getvariable('data_year') then 'after_the_data_year'
        when inclusions.decision = 'exclude' then 'excluded_by_decision:' || inclusions.reason_code
        when inclusions.decision = 'hold' then 'held_by_decision'
    end as left_out,
    inclusions.inclusion
from casualties
inner join workbooks on casualties.receipt = workbooks.receipt
inner join uses on casualties.receipt = uses.receipt
-- most rows need no decision
left join inclusions on casualties.source_row_id = inclusions.source_row_id
order by casualties.source_row_id
