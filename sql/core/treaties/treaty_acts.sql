-- title: Acts of States under the two treaties
-- grain: one row per act
-- key: act_id
-- audience: public
-- note: dates are those of the depositary (UN Treaty Collection)
-- note: an act later than the depositary's list counts as a workbook reports it, until it is listed
-- area: the State
-- happened_on: day of the act; for a withdrawal the day the depositary received the notice
-- known_on: first day on which the act could be known
-- column note: remark of the source
-- source_title: where the act is printed; a workbook is called so, and not named
-- source_url: address of the source; null for a workbook
select *
from core.told_acts
-- what the texts do not allow is reported, and does not count until the depositary lists it
where
    source_line is not null
    or act_id not in (select problems.act_id from core.act_problems as problems)
order by act_id
