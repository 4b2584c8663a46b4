-- title: Casualties of each area in the data year and the year before, and what is compared of them
-- grain: one row per area with a figure in either year
-- key: area
-- note: what may be said of the two, and of how many areas, is marts.area_comparisons
-- year: the data year
-- previous_total: casualties of the year before, as now revised; null where there is no figure
-- current_total: casualties of the data year; null where there is no figure
-- previous_basis: recorded, none_reported, printed or print_plus_late; null where there is none
-- current_basis: the same of the data year
-- previous_qualifier: exact, at_least, about, incomplete, or a print's own word
-- current_qualifier: the same of the data year
-- is_previous_covered: true where the year before is known to be whole
-- is_current_covered: the same of the data year
-- has_other_sources: true where the two years are of other sources, and nobody says it is alike
-- has_common_sources: true where those that give both in full hold nine tenths of each figure
-- is_of_part: true where one is not covered, and the same part of the area is given in full in both
-- footed_previous: what is compared of the year before: the total, that of common sources, or of
--   the part
-- footed_current: the same of the data year
-- is_previous_a_bound: true where the figure compared is a lower bound of the year before
-- is_current_a_bound: the same of the data year
-- at_least: lowest the change can be, given what waits; null where nobody knows
-- at_most: highest it can be; null where nobody knows
-- has_previous_late_rows: true where late rows of another source wait on the year before
-- has_current_late_rows: the same of the data year
with

incomplete as (

    select * from core.incomplete_casualty_years
    where kind = 'mine_erw'

),

alike as (

    select distinct area
    from decisions.coverage
    where
        value = 'alike'
        and record_kind = 'casualties'
        and first_year < getvariable('data_year')
        and last_year >= getvariable('data_year')

),

years as (

    select
        area,
        casualty_year as year,
        figures.total,
        coalesce(figures.basis in ('printed', 'print_plus_late'), false) as is_printed,
        -- an area of which all rows are held has no figure, and yet reported
        if(
            incomplete.area is not null and not is_printed,
            'incomplete',
            if(figures.total is null, null, figures.qualifier)
        ) as qualifier,
        figures.basis,
        figures.vintage,
        figures.is_synthetic,
        coalesce(coverage.is_covered, false) and figures.total is not null as is_covered,
        coalesce(coverage.is_decided, false) as is_decided,
        coverage.sources,
        not is_printed and coalesce(waiting.has_late_rows, false) as has_late_rows,
        -- by how many it may fall and rise; null where nobody knows
        if(is_printed, 0, coalesce(waiting.fewer, 0)) as fewer,
        if(is_printed or waiting.area is null, 0, waiting.more) as waits,
        if(figures.is_at_least, null, waits) as more
    from marts.casualty_area_years as figures
    -- an area may have rows that all wait
    full join (
        select
            area,
            incident_year as casualty_year
        from incomplete
    ) as incomplete using (area, casualty_year)
    -- of most years nothing waits
    left join core.waiting_casualties as waiting
        on area = waiting.area and casualty_year = waiting.incident_year
    -- nothing is asked of most areas
    left join core.area_coverage as coverage
        on area = coverage.area and casualty_year = coverage.incident_year
    where casualty_year in (getvariable('data_year') - 1, getvariable('data_year'))

),

common as (

    select
        area,
        cast(sum(previous_people) filter (where part is null) as bigint) as previous_people,
        cast(sum(current_people) filter (where part is null) as bigint) as current_people,
        cast(sum(previous_people) filter (where part is not null) as bigint) as previous_of_part,
        cast(sum(current_people) filter (where part is not null) as bigint) as current_of_part,
        bool_or(part is not null and is_previous_at_least) as is_previous_part_a_bound,
        bool_or(part is not null and is_current_at_least) as is_current_part_a_bound
    from core.common_sources
    group by area

)

select
    area,
    getvariable('data_year') as year,
    previous.total as previous_total,
    latest.total as current_total,
    previous.basis as previous_basis,
    latest.basis as current_basis,
    previous.qualifier as previous_qualifier,
    latest.qualifier as current_qualifier,
    coalesce(previous.is_covered, false) as is_previous_covered,
    coalesce(latest.is_covered, false) as is_current_covered,
    previous.is_synthetic or latest.is_synthetic as is_synthetic,
    previous.sources is distinct from latest.sources
    and previous.sources is not null
    and latest.sources is not null
    and alike.area is null as has_other_sources,
    has_other_sources
    and coalesce(
        10 * common.previous_people >= 9 * previous.total
        and 10 * common.current_people >= 9 * latest.total,
        false
    ) as has_common_sources,
    -- a part is not the area: it is compared with itself where the area cannot be
    not (is_previous_covered and is_current_covered)
    and common.previous_of_part is not null as is_of_part,
    case
        when has_common_sources then common.previous_people
        when is_of_part then common.previous_of_part
        else previous.total
    end as footed_previous,
    case
        when has_common_sources then common.current_people
        when is_of_part then common.current_of_part
        else latest.total
    end as footed_current,
    if(is_of_part, common.is_previous_part_a_bound, previous.more is null and not coalesce(
        previous.qualifier = 'incomplete', false
    )) as is_previous_a_bound,
    if(is_of_part, common.is_current_part_a_bound, latest.more is null and not coalesce(
        latest.qualifier = 'incomplete', false
    )) as is_current_a_bound,
    -- what waits may be of any source
    footed_current - latest.fewer - (footed_previous + if(
        is_of_part, if(common.is_previous_part_a_bound, null, previous.waits), previous.more
    )) as at_least,
    footed_current + if(
        is_of_part, if(common.is_current_part_a_bound, null, latest.waits), latest.more
    ) - (footed_previous - previous.fewer) as at_most,
    coalesce(previous.has_late_rows, false) as has_previous_late_rows,
    coalesce(latest.has_late_rows, false) as has_current_late_rows
from (from years where year = getvariable('data_year') - 1) as previous
-- an area may have a figure in one year alone
full join (from years where year = getvariable('data_year')) as latest using (area)
-- most areas have the same sources in both
left join common using (area)
-- and nobody need say that they are
left join alike using (area)
where previous.total is not null or latest.total is not null
