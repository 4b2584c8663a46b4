-- title: How much each source gives of the mine/ERW casualties of an area and year
-- grain: one row per area, year and source with rows in use or held, of which something is said, or
--   that the year's own season asks
-- key: area, incident_year, source
-- form: view
-- note: an editor's line comes first, then what the workbook or its template says; rows of which
--   nobody says that they are all are partial
-- note: a source that source_use says is not used covers nothing
-- area: where the incidents happened
-- source: code of the source
-- value: full, none_reported, partial, late_rows_only (partial, and every row was sent for a later
--   data year), or what an editor's line says instead; of one that was asked and sent nothing that
--   can be used awaited or nothing_received
-- said_by: decision, cover or template; null where nobody says it
-- has_rows: true where it has rows in use or held
-- has_people: true where these tell of people, and not of nobody alone
-- outcomes: outcomes it gives, with commas; null where all
-- part: the part of the area it is of; null for the whole
-- is_expected: whether the season's roster expects it; null where it does not ask it
with

lines as (

    select * from decisions.coverage
    where
        source is not null
        and record_kind = 'casualties'
        and value in ('full', 'none_reported', 'partial', 'late_rows_only', 'nothing_received')

),

-- what a workbook leaves out by its template: outcomes, or parts of the area
limits as (

    select
        receipt,
        max(detail) filter (where value = 'gives') as outcomes,
        max(detail) filter (where value = 'part') as part
    from staging.coverage_statements
    group by receipt

),

-- a total that counts nobody is a row too
given as (

    select
        candidates.area,
        candidates.incident_year,
        candidates.source,
        candidates.receipt,
        true as is_of_people
    from core.casualty_candidates as candidates
    where
        candidates.left_out is null
        or candidates.left_out in ('held_by_decision', 'version_not_decided')
    union
    select
        blanks.area,
        blanks.incident_year,
        blanks.source,
        totals.receipt,
        false as is_of_people
    from core.casualty_outcomes_without_people as blanks
    inner join staging.casualty_totals as totals using (source_row_id)

),

rows_on_hand as (

    select
        given.area,
        given.incident_year,
        given.source,
        bool_and(workbooks.data_year > given.incident_year) as is_late,
        bool_or(given.is_of_people) as has_people,
        -- where one of its workbooks gives all, all is given
        if(bool_or(limits.outcomes is null), null, max(limits.outcomes)) as outcomes,
        if(bool_or(limits.part is null), null, max(limits.part)) as part
    from given
    inner join core.workbooks as workbooks using (receipt)
    -- most workbooks give all
    left join limits using (receipt)
    group by all

),

decided as (

    select
        lines.area,
        years.incident_year,
        lines.source,
        lines.value
    from lines
    cross join lateral (
        select unnest(range(lines.first_year, lines.last_year + 1)) as incident_year
    ) as years
    where years.incident_year <= (select data_year from core.edition)
    qualify
        row_number() over (
            partition by lines.area, years.incident_year, lines.source
            order by lines.number desc
        ) = 1

),

told as (

    select
        area,
        incident_year,
        source,
        coalesce(
            decided.value,
            stated.value,
            case rows_on_hand.is_late when true then 'late_rows_only' when false then 'partial' end,
            asked.silence
        ) as value,
        case when decided.value is not null then 'decision' else stated.said_by end as said_by,
        rows_on_hand.source is not null as has_rows,
        coalesce(rows_on_hand.has_people, false) as has_people,
        if(decided.value is null, coalesce(rows_on_hand.outcomes, asked.outcomes), null)
            as outcomes,
        if(decided.value is null, coalesce(rows_on_hand.part, asked.part), null) as part,
        asked.is_expected
    from rows_on_hand
    -- each of the four may be alone
    full join core.stated_coverage as stated using (area, incident_year, source)
    -- see above
    full join decided using (area, incident_year, source)
    -- see above
    full join core.asked_sources as asked using (area, incident_year, source)

)

select told.*
from told
-- most sources need no decision
left join core.casualty_source_uses as uses
    on
        uses.kind = 'mine_erw'
        and told.area = uses.area
        and told.incident_year = uses.incident_year
        and told.source = uses.source
where uses.use is distinct from 'not_used'
