-- title: Sources of which nobody says whether they give the data year in full
-- grain: one row per area and source with rows of the data year, that left the question blank, or
--   that the season expects and that sent nothing
-- key: area, source
-- note: an editor's line in coverage.yml about the source, or the area as a whole, takes one off
-- area: where the incidents happened; of a workbook without a row the area it is about
-- source: code of the source
-- incident_year: the data year
-- rows: its rows of the year
-- people: its people of the year
-- people_last_year: people of all sources of the area in the year before, or as printed, whichever
--   is more
-- said: what its workbooks in use say of how much they give, or that it was asked in vain
with

workbooks as (

    select
        workbooks.receipt,
        workbooks.area,
        workbooks.source,
        workbooks.data_year,
        -- a register is full of years that were over when it was exported
        year(coalesce(staged.sent_on, staged.saved_on)) - 1 as last_whole_year
    from core.workbooks as workbooks
    inner join staging.workbooks as staged on workbooks.receipt = staged.receipt
    where workbooks.is_used

),

statements as (

    select
        workbooks.area,
        workbooks.source,
        stated.value,
        stated.detail,
        stated.said_by,
        stated.first_year,
        coalesce(
            stated.last_year,
            case stated.said_by
                when 'cover' then workbooks.data_year
                else workbooks.last_whole_year
            end
        ) as last_year
    from staging.coverage_statements as stated
    inner join workbooks on stated.receipt = workbooks.receipt
    where stated.record_kind in ('casualties', 'casualty_totals')

),

said as (

    select
        area,
        source,
        bool_or(value = 'unanswered') as is_unanswered,
        bool_or(
            value in ('full', 'none_reported')
            and getvariable('data_year') between coalesce(first_year, 0) and last_year
        ) as is_stated,
        string_agg(distinct
            case value
                when 'unanswered' then 'asked, and nothing is answered'
                when 'full' then
                    'full: ' || coalesce(cast(first_year as varchar), 'from its first row')
                    || ' to ' || coalesce(cast(last_year as varchar), 'an unknown day')
                when 'none_reported' then 'none in ' || first_year
                else value || ': ' || detail
            end,
            '; '
            order by 1
        ) as said
    from statements
    group by
        area,
        source

),

given as (

    select
        area,
        source,
        cast(sum(rows) as bigint) as rows,
        cast(sum(people) as bigint) as people
    from core.casualty_sources
    where incident_year = getvariable('data_year')
    group by
        area,
        source

),

year_before as (

    select
        area,
        max(people) as people
    from (
        select
            area,
            cast(sum(people) as bigint) as people
        from core.casualty_sources
        where incident_year = getvariable('data_year') - 1
        group by area
        union all
        select
            area,
            cast(value as bigint) as people
        from core.printed_area_casualties
        where
            measure = 'casualties_total'
            and casualty_year = getvariable('data_year') - 1
    ) as told
    group by area

),

silent as (

    select
        area,
        source,
        'asked, and ' || replace(value, '_', ' ') as said
    from core.source_coverage
    where
        incident_year = getvariable('data_year')
        and value in ('awaited', 'nothing_received')
        and is_expected
        and said_by is null

),

decided as (

    select
        area,
        source
    from decisions.coverage
    where
        record_kind = 'casualties'
        and value not in ('alike', 'comparable', 'complete_from')
        and getvariable('data_year') between first_year and last_year

),

of_the_year as (

    select
        area,
        source,
        coalesce(given.rows, 0) as rows,
        coalesce(given.people, 0) as people,
        case
            when said.said is not null then said.said
            when given.rows is null then silent.said
            else 'its cover does not ask'
        end as said
    from given
    -- a workbook may leave the question blank and have no row, and rows may come without a cover
    full join said using (area, source)
    -- and who is asked may have sent nothing
    full join silent using (area, source)
    where
        (given.rows is not null or said.is_unanswered or said.said is null)
        and not coalesce(said.is_stated, false)

)

select
    of_the_year.area,
    of_the_year.source,
    cast(getvariable('data_year') as integer) as incident_year,
    of_the_year.rows,
    of_the_year.people,
    coalesce(year_before.people, 0) as people_last_year,
    of_the_year.said
from of_the_year
-- many areas have no row of the year before
left join year_before on of_the_year.area = year_before.area
-- a line about the area as a whole settles all of its sources
anti join decided
    on
        of_the_year.area = decided.area
        and coalesce(decided.source, of_the_year.source) = of_the_year.source
order by
    people_last_year desc,
    of_the_year.people desc,
    of_the_year.area,
    of_the_year.source
