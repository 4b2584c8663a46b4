-- title: The parts of every casualty total add up to it, or to more where they contradict it
-- severity: error
-- fix: core.casualty_total_parts loses or doubles people
with

parts as (

    select
        staging_row_id,
        sum(people) as people
    from core.casualty_total_parts
    group by staging_row_id

)

select
    totals.source_row_id,
    totals.total,
    coalesce(parts.people, 0) as people
from staging.casualty_totals as totals
-- a total without people has no parts
left join parts on totals.source_row_id = parts.staging_row_id
where
    coalesce(parts.people, 0) < coalesce(totals.total, 0)
    or (
        totals.total is null
        and coalesce(parts.people, 0)
        <> coalesce(totals.killed, 0) + coalesce(totals.injured, 0) + coalesce(totals.unknown, 0)
    )
order by totals.source_row_id
