-- title: Rows of people that stand beside the totals of their area and year
-- grain: one row per row of core.casualty_candidates that is no total and may count
-- key: source_row_id
-- form: view
-- note: rows that are superseded or decided against are none; nor are those of a source that is not
--   used, but for rows that a decision includes: they count
-- area: where the incident happened
-- incident_year: calendar year of the incident
with

candidates as (

    select * from core.casualty_candidates
    where
        left_out is null
        and row_kind <> 'aggregate'

),

not_used as (

    select * from core.casualty_source_uses
    where kind = 'mine_erw' and use = 'not_used'

),

included as (

    select * from core.casualty_inclusions
    where
        decision = 'include'
        and held_as in ('any', 'source_not_used')

)

select
    candidates.source_row_id,
    candidates.source,
    candidates.area,
    candidates.incident_year
from candidates
-- most sources are used
left join not_used
    on
        candidates.area = not_used.area
        and candidates.incident_year = not_used.incident_year
        and candidates.source = not_used.source
where
    not_used.source is null
    or candidates.source_row_id in (select included.source_row_id from included)
