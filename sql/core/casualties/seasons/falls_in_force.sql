-- title: Workbooks that tell of many people fewer, as far as no later season has taken their place
-- grain: one row per area, year and source whose last telling has lost many people
-- key: area, incident_year, source, data_year, record_kind
-- form: view
-- note: what an editor takes is none any more; of what he excludes the earlier goes on counting
-- area: where the incidents happened
-- source: code of the source
-- data_year: season of the workbook that tells of fewer
-- record_kind: casualties or casualty_totals, of two workbooks of a season; all of two seasons
-- receipt: within a season the workbook that tells of fewer; null of two seasons
-- counts_instead: within a season the workbook before that told of most people; null of two seasons
-- people: people it tells of
-- people_before: people told of before
-- waits: true until an editor decides
with

later_bases as (

    select * from core.casualty_bases
    where kind = 'mine_erw'

)

select
    falls.area,
    falls.incident_year,
    falls.source,
    falls.data_year,
    falls.record_kind,
    falls.receipt,
    falls.counts_instead,
    falls.people,
    falls.people_before,
    falls.decision is null as waits
from core.casualty_falls as falls
-- of most nothing else is told since
anti join later_bases
    on
        falls.area = later_bases.area
        and falls.incident_year = later_bases.incident_year
        and falls.source = later_bases.source
        and falls.data_year < later_bases.counted_from
where falls.decision is distinct from 'include'
