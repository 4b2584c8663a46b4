-- title: Workbooks that no longer tell of many people an earlier one of the same source told of
-- grain: one row per area, year and source whose last telling has lost many people
-- key: area, incident_year, source, data_year, record_kind
-- note: counted are the people who are no longer there, by their number, else by day, unit, outcome
--   and device, not the difference of the sums
-- note: many are 5 percent and at least 10, or more than half and at least 3; until an editor
--   decides, what was told before goes on counting
-- note: what an editor decided of a season's workbooks says nothing of those of a later season
-- note: one kind of record within a season, all kinds from season to season
-- area: where the incidents happened
-- source: code of the source
-- data_year: season of the workbook that tells of fewer
-- record_kind: casualties or casualty_totals, of two workbooks of a season; all of two seasons
-- receipt: within a season the workbook that tells of fewer; null of two seasons
-- counts_instead: within a season the workbook before that told of most people; null of two seasons
-- people: people it tells of
-- people_before: people told of before
-- lost: people of these it no longer tells of
-- decision: include when an editor takes the later, exclude when the earlier; null while it waits
-- inclusion: number of that decision
with

receipts as (

    select distinct
        area,
        incident_year,
        source,
        data_year,
        about_area,
        record_kind,
        receipt
    from core.people_of_bases
    where not is_used

),

used as (

    select
        uses.receipt,
        uses.record_kind,
        workbooks.area as about_area,
        workbooks.source,
        workbooks.data_year
    from core.workbook_uses as uses
    inner join core.workbooks as workbooks on uses.receipt = workbooks.receipt
    where uses.is_used

),

listed as (

    select
        earlier.area,
        earlier.incident_year,
        earlier.source,
        earlier.data_year,
        earlier.data_year as data_year_before,
        earlier.record_kind,
        later.receipt,
        earlier.receipt as receipt_before
    from receipts as earlier
    inner join used as later
        on
            earlier.about_area is not distinct from later.about_area
            and earlier.source = later.source
            and earlier.data_year = later.data_year
            and earlier.record_kind = later.record_kind
    union all by name
    select
        later.area,
        later.incident_year,
        later.source,
        later.data_year,
        earlier.data_year as data_year_before,
        'all' as record_kind,
        null as receipt,
        null as receipt_before
    from core.casualty_base_seasons as later
    inner join core.casualty_base_seasons as earlier
        on
            later.area = earlier.area
            and later.incident_year = earlier.incident_year
            and later.source = earlier.source
            and later.data_year > earlier.data_year

),

pairs as (

    select
        *,
        row_number() over (
            order by
                area,
                incident_year,
                source,
                data_year,
                record_kind,
                receipt,
                data_year_before,
                receipt_before
        ) as pair
    from listed

),

sides as (

    select
        pairs.pair,
        people.is_used and people.data_year = pairs.data_year as is_later,
        people.people,
        people.person_key,
        people.outcome,
        people.happening,
        people.record_kind
    from pairs
    inner join core.people_of_bases as people
        on
            pairs.area = people.area
            and pairs.incident_year = people.incident_year
            and pairs.source = people.source
            and pairs.record_kind in ('all', people.record_kind)
    where
        (people.is_used and people.data_year = pairs.data_year)
        or people.receipt = pairs.receipt_before
        or (
            pairs.receipt_before is null
            and people.is_used
            and people.data_year = pairs.data_year_before
        )

),

matched as (

    select
        *,
        person_key is not null and min(is_later) over of_person <> max(is_later) over of_person
            as is_known,
        -- rows are not held against totals one by one
        min(record_kind) over of_pair = max(record_kind) over of_pair as is_of_one_kind
    from sides
    window
        of_pair as (partition by pair),
        of_person as (partition by pair, person_key)

),

compared as (

    select
        pair,
        sum(people) filter (where is_later) as people,
        sum(people) filter (where not is_later) as people_before,
        greatest(
            coalesce(sum(people) filter (where not is_later and not is_known), 0)
            - coalesce(sum(people) filter (where is_later and not is_known), 0),
            0
        ) as lost
    from matched
    group by pair, if(is_of_one_kind, happening, outcome)

),

falls as (

    select
        pair,
        cast(coalesce(sum(people), 0) as bigint) as people,
        cast(sum(people_before) as bigint) as people_before,
        cast(sum(lost) as bigint) as lost
    from compared
    group by pair
    having
        (sum(lost) >= 10 and 20 * sum(lost) > sum(people_before))
        or (sum(lost) >= 3 and 2 * sum(lost) > sum(people_before))

),

decided as (

    select * from decisions.inclusions
    where held_as = 'fewer_than_before' and decision in ('include', 'exclude')

)

select
    pairs.area,
    pairs.incident_year,
    pairs.source,
    pairs.data_year,
    pairs.record_kind,
    pairs.receipt,
    pairs.receipt_before as counts_instead,
    falls.people,
    falls.people_before,
    falls.lost,
    decided.decision,
    decided.number as inclusion
from falls
inner join pairs on falls.pair = pairs.pair
-- most wait
left join decided
    on
        coalesce(decided.receipt = pairs.receipt, false)
        or (
            decided.source = pairs.source
            and decided.area = pairs.area
            and coalesce(decided.incident_year, pairs.incident_year) = pairs.incident_year
            and coalesce(decided.season, pairs.data_year) >= pairs.data_year
        )
qualify
    row_number() over (
        partition by
            pairs.area,
            pairs.incident_year,
            pairs.source,
            pairs.data_year,
            pairs.record_kind,
            pairs.receipt
        order by falls.people_before desc, pairs.receipt_before, decided.number
    ) = 1
order by pairs.area, pairs.incident_year, pairs.source, pairs.data_year, pairs.record_kind
