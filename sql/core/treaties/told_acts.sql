-- title: Acts of States that the depositary lists or a workbook reports, allowed or not
-- grain: one row per act
-- key: act_id
-- form: view
-- area: the State
-- happened_on: day of the act
-- known_on: first day on which the act could be known
-- column note: remark of the source
-- source_title: where the act is printed; a workbook is called so, and not named
-- source_url: address of the source; null for a workbook
with

reported as (

    select * from core.reported_acts
    where left_out is null

)

select
    act_id,
    treaty,
    area,
    act,
    happened_on,
    known_on,
    known_on_basis,
    effective_on_by_hand,
    note,
    source_title,
    source_url,
    source_line,
    false as is_synthetic
from reference.treaty_acts
union all
select
    act_id,
    treaty,
    area,
    act,
    happened_on,
    known_on,
    known_on_basis,
    null as effective_on_by_hand,
    'reported; not yet on the depositary''s list' as note,
    'a workbook of the edition' as source_title,
    null as source_url,
    null as source_line,
    is_synthetic
from reported
