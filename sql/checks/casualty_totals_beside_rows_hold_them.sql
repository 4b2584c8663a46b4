-- title: Casualty totals that count whole beside rows are of other people
-- severity: warning
-- fix: an editor declared it; where the people may be the same, change absorbs: none in the line
select
    pairs.area,
    pairs.incident_year,
    pairs.source,
    pairs.outcome,
    cast(sum(pairs.people) as bigint) as people,
    pairs.absorbs_source,
    pairs.killed,
    pairs.injured,
    pairs.unknown,
    absorptions.reason_code,
    absorptions.file,
    absorptions.line
from core.casualty_totals_beside_rows as pairs
inner join decisions.absorptions as absorptions on pairs.absorption = absorptions.number
inner join core.casualty_rows as totals on pairs.source_row_id = totals.source_row_id
where pairs.absorbs = 'none' and totals.not_counted is null
group by all
order by people desc, absorptions.file, absorptions.line
