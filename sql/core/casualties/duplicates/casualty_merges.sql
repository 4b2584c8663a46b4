-- title: Rows that count once for the same people, and the one of them that stays
-- grain: one row of core.match_groups that counts together with another one
-- key: source_row_id
-- form: view
-- note: what is not counted for a reason of its own takes nothing from the others of its group, but
--   for a bare "cluster munition": its people are in the cluster tables, or in the row that says
--   more
-- stays: the row that counts for all: of those that count the one of the primary source, else the
--   smallest id
-- people_id: rows of one source that are the same people by themselves, see core.match_groups
-- tells_device: false for a bare "cluster munition" that waits beside rows that count
select
    source_row_id,
    groups.people_id,
    first_value(source_row_id) over by_preference as stays,
    verdicts.not_counted is not distinct from first_value(verdicts.not_counted) over by_preference
        as tells_device
from core.match_groups as groups
inner join core.casualty_verdicts as verdicts using (source_row_id)
inner join core.casualty_candidates as candidates using (source_row_id)
-- a source alone in its year needs no decision
left join core.casualty_source_uses as uses
    on
        uses.kind = 'mine_erw'
        and candidates.area = uses.area
        and candidates.incident_year = uses.incident_year
        and candidates.source = uses.source
where
    verdicts.not_counted is null
    or verdicts.not_counted = 'cluster_munition_cause_unknown'
window
    by_preference as (
        partition by groups.match_group
        order by
            verdicts.not_counted is null desc,
            coalesce(uses.use = 'primary', false) desc,
            source_row_id
    )
qualify count(*) over (partition by groups.match_group) > 1
