-- title: Casualties among children as they stood when a report came out
-- grain: one row per year, category, base and report that Landmine Monitor had printed by then
-- key: year, category, base_rule, vintage
-- args: report
-- audience: public
-- note: two shares are published, of civilians and of everyone of known age: base_rule says which
-- year: calendar year of the incidents
-- category: child, or children of an outcome, sex or device, as printed
-- base_rule: what the count is part of and the share is of, as printed
-- count: children; blank where none was printed
-- share: percent, as printed; blank where none was
-- vintage: the report it was last printed in by then
-- is_own: true when the report itself prints it
with

shares as (

    select * from core.casualty_shares_by(report)
    where contains(category, 'child') or category in ('boy', 'girl')

)

select
    shares.year,
    shares.category,
    shares.base_rule,
    shares.count,
    shares.share,
    shares.vintage,
    shares.is_own
from shares
order by shares.year, shares.category, shares.base_rule, shares.vintage
