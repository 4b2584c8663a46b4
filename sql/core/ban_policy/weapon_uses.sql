-- title: Use of weapons the treaties forbid, numbered in time
-- grain: one row per use, or per period of use, by one user
-- key: source_row_id
-- number: position in time, from 1, per treaty; of the same day by what is told
-- treaty: mbt or ccm, by the weapon
-- place: where it was used
-- happened_on: first day, month or year
-- happened_until: last day, month or year
with

workbooks as (

    select * from core.reported_compliance
    where record_kind = 'weapon_use'

),

joined as (

    select
        uses.source_row_id,
        case uses.weapon when 'cluster_munition' then 'ccm' else 'mbt' end as treaty,
        uses.weapon,
        uses.used_in as place,
        uses.user_area,
        uses.user_kind,
        uses.happened_on,
        uses.happened_until,
        uses.evidence,
        workbooks.is_synthetic
    from staging.weapon_use as uses
    inner join workbooks on uses.receipt = workbooks.receipt

)

select
    source_row_id,
    row_number() over (
        partition by treaty
        order by
            happened_on,
            place,
            weapon,
            user_kind,
            user_area,
            happened_until,
            evidence,
            md5(source_row_id)
    ) as number,
    treaty,
    weapon,
    place,
    user_area,
    user_kind,
    happened_on,
    happened_until,
    evidence,
    is_synthetic
from joined
order by source_row_id
