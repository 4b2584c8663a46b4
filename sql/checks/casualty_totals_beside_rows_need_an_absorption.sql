-- title: No inclusion is of a casualty total beside rows
-- severity: warning
-- fix: say in absorptions.yml which rows the total holds, or absorbs: none if they are others
select
    totals.area,
    totals.incident_year,
    totals.source,
    totals.outcome,
    cast(sum(totals.people) as bigint) as people,
    inclusions.file,
    inclusions.line
from core.casualty_rows as totals
inner join decisions.inclusions as inclusions on totals.inclusion = inclusions.number
where
    totals.not_counted = 'aggregate_overlaps_incident_rows'
    and inclusions.decision = 'include'
group by all
order by people desc, inclusions.file, inclusions.line, totals.outcome
