-- title: Land released, people reached and stocks destroyed are told year by year
-- severity: warning
-- fix: ask for a row for each calendar year, or correct the period; until then it is in no year
with

flows as (

    select
        'land_release' as record_kind,
        source_row_id,
        receipt,
        happened_on,
        happened_until
    from staging.land_release
    union all
    select
        'risk_education' as record_kind,
        source_row_id,
        receipt,
        happened_on,
        happened_until
    from staging.risk_education
    union all
    select
        'stockpiles' as record_kind,
        source_row_id,
        receipt,
        happened_on,
        happened_until
    from staging.stockpiles
    where event = 'destroyed'

)

select
    flows.record_kind,
    flows.source_row_id,
    flows.happened_on,
    flows.happened_until
from flows
inner join core.reported_compliance as in_use using (receipt, record_kind)
where
    year(start_of_partial_date(flows.happened_on))
    <> year(end_of_partial_date(coalesce(flows.happened_until, flows.happened_on)))
order by flows.record_kind, flows.source_row_id
