-- title: Use of cluster munitions and antipersonnel mines, in time
-- grain: one row per use, or per period of use, by one user
-- key: treaty, number
-- references: place = publish.areas.area
-- references: user_area = publish.areas.area
-- trace: from_on = date(fact.happened_on)
--   from core.weapon_uses as fact
--   where fact.treaty = figure.treaty and fact.number = figure.number
--   and fact.happened_on = figure.from_text
-- note: the user is never inferred from the place; alleged use is listed and never counted
-- note: names of armed groups stay with the researchers
-- empty: no use is collected here, which does not say that there was none
-- treaty: mbt or ccm, by the weapon
-- number: position in time
-- place: code of the area where it was used
-- place_name: its name as printed in the edition
-- user_area: code of the State or other area whose forces used it; null when none or not known
-- from_on: last day on which it can have begun
-- from_text: first day, month or year
-- to_on: last day on which it can have ended; null for one day or one period
-- to_text: last day, month or year
-- is_counted: false for alleged use
-- source_title: a workbook is called so, and not named
-- from_precision: day, month, year, or by where only the last possible day is known
-- to_precision: day, month, year, or by where only the last possible day is known
select
    uses.treaty,
    uses.number,
    uses.weapon,
    uses.place,
    areas.area_name as place_name,
    uses.user_area,
    uses.user_kind,
    end_of_partial_date(uses.happened_on) as from_on,
    end_of_partial_date(uses.happened_until) as to_on,
    uses.evidence,
    uses.evidence <> 'alleged' as is_counted,
    'a workbook of the edition' as source_title,
    sample_notice(uses.is_synthetic) as notice,
    uses.happened_on as from_text,
    precision_of(uses.happened_on) as from_precision,
    uses.happened_until as to_text,
    precision_of(uses.happened_until) as to_precision
from core.weapon_uses as uses
inner join core.area_names as areas on uses.place = areas.area
order by uses.treaty, uses.number
