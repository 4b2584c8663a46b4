-- title: Late rows beside a print: printed totals of past years, and the rows then and now
-- grain: one row per area and year before the data year that has a printed total and rows in use
-- key: area, casualty_year
-- note: where the rows gave the printed figure on the day of the print, the rows as now revised
--   count and the print stays a first print; else the print counted something else, and counts
--   until an editor chooses
-- note: a report is made of the seasons up to the year before it was printed
-- area: where the incidents happened
-- printed: the total as last printed
-- vintage: the report it was printed in
-- season: the last season that report could know
-- rows_then: people of the rows of these seasons; null where nothing was on hand
-- rows_now: people of all rows that count now
-- late_people: people who count now and were sent for a later season than the base; where nothing
--   was on hand, those of late rows alone
-- knows_late: true where it is known who was late: rows were on hand then, or all are late rows
-- late_killed: of the late people those who were killed
-- late_injured: those who were injured
-- late_unknown: those whose survival outcome is not known
-- figures_from: print, rows, or print_plus_late: the print and the late people beside it, where an
--   editor says so and the print could not know them
-- is_decided: true where an editor chose it
-- decision: number of that decision in decisions.figures_from
with

prints as (

    select
        figures.area,
        figures.casualty_year,
        cast(figures.value as bigint) as printed,
        figures.vintage,
        year(vintages.printed_until) - 1 as season,
        vintages.printed_until
    from core.printed_area_casualties as figures
    -- a vintage has one day, under each of its labels
    left join core.printed_vintages as vintages on figures.vintage = vintages.label
    where
        figures.measure = 'casualties_total'
        and figures.casualty_year < getvariable('data_year')

),

tellings as (

    select
        tellings.area,
        tellings.incident_year as casualty_year,
        tellings.source,
        prints.season,
        prints.printed_until,
        coalesce(
            max(tellings.data_year) filter (where tellings.is_full),
            max(tellings.data_year) filter (where tellings.data_year = tellings.incident_year),
            min(tellings.data_year)
        ) as counted_from
    from core.casualty_tellings as tellings
    inner join prints
        on tellings.area = prints.area and tellings.incident_year = prints.casualty_year
    where tellings.kind = 'mine_erw' and tellings.data_year <= prints.season
    group by all

),

seasons as (

    select
        apart.source_row_id,
        apart.standing,
        others.data_year as other_data_year
    from core.casualty_season_rows as apart
    -- most are set apart by no single row
    left join staging.casualties as other on apart.other_row_id = other.source_row_id
    -- see above
    left join core.workbooks as others on other.receipt = others.receipt

),

-- what counts now, and what another season alone took away since
rows_then as (

    select
        tellings.area,
        tellings.casualty_year,
        sum(casualties.people) as people
    from tellings
    inner join core.casualty_rows as casualties
        on
            tellings.area = casualties.area
            and tellings.casualty_year = casualties.incident_year
            and tellings.source = casualties.source
    inner join core.workbooks as workbooks on casualties.receipt = workbooks.receipt
    inner join core.reported_casualties as reported
        on casualties.source_row_id = reported.source_row_id
    -- few rows are set apart
    left join seasons on reported.staging_row_id = seasons.source_row_id
    -- and few are decided
    left join decisions.inclusions as decisions on casualties.inclusion = decisions.number
    where
        workbooks.data_year between tellings.counted_from and tellings.season
        and (
            casualties.not_counted is null
            or casualties.not_counted = 'superseded_by_a_later_season'
            -- what an editor decided since counted then
            or (
                starts_with(casualties.not_counted, 'excluded_by_decision')
                and decisions.decided_on > tellings.printed_until
            )
            or (
                casualties.not_counted = 'replaced_by_a_late_row'
                and seasons.other_data_year > tellings.season
            )
        )
    group by all

),

rows_now as (

    select
        counted.area,
        counted.incident_year as casualty_year,
        sum(counted.people) as people,
        sum(late.people) as late_people,
        sum(late.people) filter (where counted.outcome = 'killed') as late_killed,
        sum(late.people) filter (where counted.outcome = 'injured') as late_injured,
        sum(late.people) filter (where counted.outcome = 'unknown') as late_unknown,
        bool_and(coalesce(bases.basis = 'late_rows_only', false)) as is_late
    from core.counted_casualties as counted
    inner join core.workbooks as workbooks on counted.receipt = workbooks.receipt
    -- what counts in place of a later workbook has no base
    left join core.casualty_bases as bases
        on
            bases.kind = 'mine_erw'
            and counted.area = bases.area
            and counted.incident_year = bases.incident_year
            and counted.source = bases.source
    cross join lateral (
        select if(
            workbooks.data_year > bases.counted_from or bases.basis = 'late_rows_only',
            counted.people,
            null
        ) as people
    ) as late
    group by all

),

decided as (

    select
        lines.area,
        years.casualty_year,
        lines.figures_from,
        lines.number
    from decisions.figures_from as lines
    cross join lateral (
        select unnest(range(lines.first_year, lines.last_year + 1)) as casualty_year
    ) as years
    qualify
        row_number() over (
            partition by lines.area, years.casualty_year
            order by lines.number
        ) = 1

)

select
    prints.area,
    prints.casualty_year,
    prints.printed,
    prints.vintage,
    prints.season,
    cast(rows_then.people as bigint) as rows_then,
    cast(rows_now.people as bigint) as rows_now,
    -- of a year in full, of which nothing was on hand then, nobody knows who is late
    rows_then.people is not null or coalesce(rows_now.is_late, false) as knows_late,
    if(knows_late, cast(coalesce(rows_now.late_people, 0) as bigint), null) as late_people,
    if(knows_late, cast(coalesce(rows_now.late_killed, 0) as bigint), null) as late_killed,
    if(knows_late, cast(coalesce(rows_now.late_injured, 0) as bigint), null) as late_injured,
    if(knows_late, cast(coalesce(rows_now.late_unknown, 0) as bigint), null) as late_unknown,
    decided.figures_from is not null
    and (decided.figures_from <> 'print_plus_late' or knows_late) as is_decided,
    case
        when is_decided then decided.figures_from
        when rows_then.people = prints.printed and rows_now.people is not null then 'rows'
        else 'print'
    end as figures_from,
    if(is_decided, decided.number, null) as decision
from prints
-- what was on hand may all wait now
left join rows_then
    on prints.area = rows_then.area and prints.casualty_year = rows_then.casualty_year
-- and what counts may have come since
left join rows_now
    on prints.area = rows_now.area and prints.casualty_year = rows_now.casualty_year
-- most need no decision
left join decided
    on prints.area = decided.area and prints.casualty_year = decided.casualty_year
where rows_then.people is not null or rows_now.people is not null
order by prints.area, prints.casualty_year
