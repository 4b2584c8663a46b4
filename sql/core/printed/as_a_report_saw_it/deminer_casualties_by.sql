-- title: Casualties among deminers as they stood when a report came out
-- grain: one row per year that Landmine Monitor had printed by then
-- key: year
-- args: report
-- audience: public
-- year: calendar year of the incidents
-- total: deminers; blank where the prints of one day contradict each other
-- total_qualifier: the print's own word: exact, at_least, more_than, nearly or approximately
-- base_rule: what else the print says of the count
-- vintage: the report it was last printed in by then
-- is_own: true when the report itself prints it
with

parts as (

    select * from core.casualty_partition_by(report)
    where breakdown = 'civilian_status' and term = 'deminer'

)

select
    parts.year,
    parts.total,
    parts.total_qualifier,
    parts.base_rule,
    parts.vintage,
    parts.is_own
from parts
order by parts.year
