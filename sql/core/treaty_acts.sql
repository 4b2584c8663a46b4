-- title: Acts of States under the two treaties
-- grain: one row per act
-- key: act_id
-- audience: public
-- note: dates are those of the depositary (UN Treaty Collection)
-- note: an act later than the depositary's list counts as a workbook reports it, until it is listed
-- act_id: treaty, area, act and day
-- treaty: mbt or ccm
-- area: the State
-- act: signature, a consent to be bound, provisional_application or withdrawal_notice
-- happened_on: day of the act; for a withdrawal the day the depositary received the notice
-- known_on: first day on which the act could be known
-- known_on_basis: what known_on rests on
-- effective_on_by_hand: day of effect where the treaty's text does not give one
-- column note: remark of the source
-- source_title: where the act is printed; a workbook is called so, and not named
-- source_url: address of the source; null for a workbook
-- source_line: line in the reference file treaty_acts.csv; null for a workbook
-- is_synthetic: true for synthetic sample data
with

told as (

    select * from core.told_acts

),

problems as (

    select * from core.act_problems

)

select *
from told
-- what the texts do not allow is reported, and does not count until the depositary lists it
where source_line is not null or act_id not in (select problems.act_id from problems)
order by act_id
