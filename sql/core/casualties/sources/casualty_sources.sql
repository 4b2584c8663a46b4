-- title: Sources of casualties, by area and year, and whether each counts
-- grain: one row per area, incident year and source with rows that are not left out
-- key: area, incident_year, source
-- note: one source alone counts; of several only those that source_use names
-- note: an overlap that nobody decided is held whole: to pick one of the sources would be a guess
-- note: a total beside rows waits for itself: it makes no rows of another source wait
-- note: totals of several sources beside rows wait for source_use too: they may be the same people,
--   whatever each is decided to hold of the rows
-- area: where the incidents happened
-- source: code of the source
-- rows: its rows
-- people: its people
-- sources: sources of this area and year that are compared
-- not_counted: why its rows are not counted; null when they are
-- totals_not_counted: why its totals are not counted; null when they are, or wait for themselves
with

by_source as (

    select
        area,
        incident_year,
        source,
        bool_or(row_kind <> 'aggregate' or itemised.area is null) as is_compared,
        bool_or(row_kind = 'aggregate') as has_totals,
        count(*) as rows,
        cast(sum(people) as bigint) as people
    from core.casualty_candidates
    -- a year of totals alone has no rows
    left join core.years_with_casualty_rows as itemised using (area, incident_year)
    where left_out is null and not is_beside_the_base
    group by all

),

compared as (

    select
        by_source.*,
        uses.use,
        uses.source_use,
        bool_or(uses.use is not null) over of_year as is_decided,
        count(*) filter (where by_source.is_compared) over of_year as sources,
        count(*) filter (
            where by_source.has_totals and uses.use is distinct from 'not_used'
        ) over of_year as sources_of_totals
    from by_source
    -- most sources need no decision
    left join core.casualty_source_uses as uses
        on
            uses.kind = 'mine_erw'
            and by_source.area = uses.area
            and by_source.incident_year = uses.incident_year
            and by_source.source = uses.source
    window of_year as (partition by by_source.area, by_source.incident_year)

)

select
    area,
    incident_year,
    source,
    rows,
    people,
    sources,
    use,
    source_verdict(use, is_compared, is_decided, sources) as not_counted,
    coalesce(
        not_counted,
        source_verdict(
            use, has_totals and sources_of_totals > 1, is_decided, sources_of_totals
        )
    ) as totals_not_counted,
    source_use
from compared
order by area, incident_year, source
