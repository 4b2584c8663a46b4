-- title: Recorded casualties of cluster munitions, by cause
-- grain: one row per staging row and outcome
-- key: source_row_id, outcome
-- note: attack: attacks that are confirmed or strongly indicated; never in mine/ERW totals
-- note: remnant: unexploded submunitions, the same people as in the mine/ERW totals
-- note: unknown: a bare "cluster munition"; in this relation alone until an editor decides
-- note: a count the sender did not give is missing, not zero: the row is then a lower bound
-- source_row_id: receipt, sheet and Excel row
-- source: code of the source that sent it
-- is_synthetic: true for synthetic sample data
-- area: where it happened
-- incident_year: calendar year of the incident, or of the first of several attacks
-- cause: attack, remnant or unknown
-- outcome: killed, injured or unknown
-- people: number of people; null where the sender did not give it
-- is_at_least: true when the number is a lower bound
with

attacks as (

    select * from staging.cluster_munition_attacks
    where evidence in ('confirmed', 'strongly_indicated')

),

uses as (

    select * from core.workbook_uses
    where record_kind = 'cluster_munition_attacks' and is_used

),

workbooks as (

    select * from core.workbooks

),

casualties as (

    select * from core.casualty_rows
    where
        (not_counted is null and device_type = 'submunition')
        or not_counted = 'cluster_munition_cause_unknown'

),

of_attacks as (

    select
        source_row_id,
        receipt,
        area,
        happened_on,
        'killed' as outcome,
        killed as people,
        coalesce(killed_qualifier, qualifier, 'exact') as qualifier
    from attacks
    union all
    select
        source_row_id,
        receipt,
        area,
        happened_on,
        'injured' as outcome,
        injured as people,
        coalesce(injured_qualifier, qualifier, 'exact') as qualifier
    from attacks
    union all
    select
        source_row_id,
        receipt,
        area,
        happened_on,
        'unknown' as outcome,
        unknown as people,
        coalesce(unknown_qualifier, qualifier, 'exact') as qualifier
    from attacks

)

select
    of_attacks.source_row_id,
    workbooks.source,
    workbooks.is_synthetic,
    of_attacks.area,
    cast(substr(of_attacks.happened_on, 1, 4) as integer) as incident_year,
    'attack' as cause,
    of_attacks.outcome,
    of_attacks.people,
    of_attacks.qualifier not in ('exact', 'not_applicable') as is_at_least
from of_attacks
inner join uses on of_attacks.receipt = uses.receipt
inner join workbooks on of_attacks.receipt = workbooks.receipt
where
    cast(substr(of_attacks.happened_on, 1, 4) as integer) <= getvariable('data_year')
    and (of_attacks.people is not null or of_attacks.qualifier not in ('exact', 'not_applicable'))
union all
select
    source_row_id,
    source,
    is_synthetic,
    area,
    incident_year,
    case device_type when 'submunition' then 'remnant' else 'unknown' end as cause,
    outcome,
    people,
    people_qualifier = 'at_least' as is_at_least
from casualties
order by 1, 7
