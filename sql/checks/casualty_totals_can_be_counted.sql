-- title: No casualty total, and nothing of an attack, is an estimate or of several years
-- severity: warning
-- fix: ask for the recorded number or a total per year; an estimate counts if its row is included
select
    source_row_id,
    not_counted,
    people
from core.casualty_rows
where
    not_counted in ('estimate', 'aggregate_of_several_years')
    and record_kind = 'casualty_totals'
union all
select
    source_row_id,
    not_counted,
    coalesce(people, estimate) as people
from core.cluster_attack_rows
where not_counted in ('estimate', 'aggregate_of_several_years')
order by source_row_id, people
