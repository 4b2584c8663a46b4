-- title: How much is known of the mine/ERW casualties of each area and year
-- grain: one row per area and year with rows, a statement, a print or an editor's line
-- key: area, incident_year
-- note: an area and year without a row here is one of which nothing was asked and nothing came
-- note: full needs every source that the year's own season expects, else every one with a base, to
--   give the whole area and year; a source of a part, or a tick of one source beside rows of
--   another, leaves it partial
-- note: what an editor waives is missing all the same, and leaves the year in part
-- note: nor does an editor's line make full what has no row, or none what has people
-- note: XWD is the world: printed where its total is the print, else what an editor says, else
--   full where each area that the season asks is covered, else partial where it asks any or
--   workbooks were sent for that data year
-- area: ISO 3166 alpha-3, else the Monitor's own X-code; XWD is the world
-- coverage: full, printed, none_reported, partial, late_rows_only, awaited, nothing_received or
--   not_asked
-- rows_coverage: the same of the rows alone, whatever was printed; null where there are none
-- is_covered: true of full, printed and none_reported: what is missing is known not to be there
-- is_killed_covered: the same of those who were killed: true too where a list of deaths is whole
-- is_decided: true where an editor says it
-- sources: sources that say it, with commas; null of a print and of an editor's line
with

lines as (

    select * from decisions.coverage
    where
        source is null
        and record_kind = 'casualties'
        and value not in ('alike', 'comparable', 'complete_from')

),

lines_by_year as (

    select
        lines.area,
        years.incident_year,
        lines.value
    from lines
    cross join lateral (
        select unnest(range(lines.first_year, lines.last_year + 1)) as incident_year
    ) as years
    where years.incident_year <= getvariable('data_year')
    qualify
        row_number() over (
            partition by lines.area, years.incident_year
            order by lines.number desc
        ) = 1

),

-- a season was collected where its roster asks, or workbooks were sent for its year
seasons as (

    select
        'XWD' as area,
        workbooks.data_year as incident_year,
        'partial' as value,
        null as sources,
        true as has_rows,
        true as has_people
    from core.workbook_uses as uses
    inner join core.workbooks as workbooks on uses.receipt = workbooks.receipt
    where uses.is_used and uses.record_kind in ('casualties', 'casualty_totals')
    union
    select
        'XWD' as area,
        incident_year,
        'partial' as value,
        null as sources,
        true as has_rows,
        true as has_people
    from core.asked_sources

),

recorded as (

    select
        area,
        incident_year,
        value,
        sources,
        has_rows,
        has_people,
        is_killed_whole
    from core.coverage_by_sources
    union all by name
    select
        *,
        false as is_killed_whole
    from seasons

),

years_on_hand as (

    select distinct incident_year from core.source_coverage
    where has_rows

),

revised as (

    select * from core.late_rows_beside_a_print
    where figures_from = 'rows'

),

printed as (

    select
        area,
        casualty_year as incident_year
    from core.printed_area_casualties
    -- few printed years are taken from rows
    anti join revised using (area, casualty_year)
    where measure = 'casualties_total'
    union
    select
        'XWD' as area,
        casualty_year as incident_year
    from core.printed_casualty_years
    where measure = 'casualties_total'

),

-- in the data year rows count, wherever there are any
decided as (

    select
        lines.area,
        lines.incident_year,
        -- rows beat who says that there are none, and nothing is given in full where nothing is
        case
            when lines.area = 'XWD' then lines.value
            when lines.value = 'none_reported' and recorded.has_people then 'partial'
            when lines.value = 'full' and recorded.has_rows is not true then 'partial'
            else lines.value
        end as value
    from lines_by_year as lines
    -- a line may be about a year without rows
    left join recorded
        on lines.area = recorded.area and lines.incident_year = recorded.incident_year

),

in_print as (

    select printed.*
    from printed
    -- most printed years have no rows
    left join years_on_hand on printed.incident_year = years_on_hand.incident_year
    where
        printed.incident_year < getvariable('data_year')
        or (
            printed.incident_year = getvariable('data_year')
            and years_on_hand.incident_year is null
        )

),

said as (

    select
        area,
        incident_year,
        if(
            waived.area is not null
            and coalesce(decided.value, recorded.value) in ('full', 'none_reported'),
            'partial',
            coalesce(decided.value, recorded.value)
        ) as rows_coverage,
        if(in_print.area is not null, 'printed', rows_coverage) as value,
        in_print.area is null and decided.value is not null as is_decided,
        if(in_print.area is not null or decided.value is not null, null, recorded.sources)
            as sources,
        decided.value is null and waived.area is null and coalesce(recorded.is_killed_whole, false)
            as is_killed_whole
    from recorded
    -- each of the three may be alone
    full join in_print using (area, incident_year)
    -- see above
    full join decided using (area, incident_year)
    -- few gaps are waived
    left join core.waived_gaps as waived using (area, incident_year)

),

-- whatever else is on hand, the areas that a season asks are its world
whole_seasons as (

    select asked.incident_year
    from (select distinct area, incident_year from core.asked_sources) as asked
    -- an area that sent nothing and was printed nowhere has no coverage
    left join said on asked.area = said.area and asked.incident_year = said.incident_year
    group by asked.incident_year
    having bool_and(coalesce(said.value, '') in ('full', 'printed', 'none_reported'))

)

select
    said.area,
    said.incident_year,
    if(whole.incident_year is null, said.value, 'full') as coverage,
    said.rows_coverage,
    coverage in ('full', 'printed', 'none_reported') as is_covered,
    coverage in ('full', 'printed', 'none_reported') or said.is_killed_whole as is_killed_covered,
    said.is_decided,
    said.sources
from said
-- of the world alone, where nothing else is said of it
left join whole_seasons as whole
    on
        said.area = 'XWD'
        and said.value = 'partial'
        and not said.is_decided
        and said.incident_year = whole.incident_year
order by said.area, said.incident_year
