-- title: Areas whose casualties of the data year may be compared with those of the year before
-- grain: one row per area with a figure in either year
-- key: area
-- note: the one place that says what may be compared: both years covered, by the same sources, or
--   by those that are common to both; recording unchanged; and nothing that waits, and no lower
--   bound, may turn the direction
-- note: a print or an editor's line is the same basis as any other
-- previous_total: casualties of the year before, as now revised; null where there is no figure
-- current_total: casualties of the data year; null where there is no figure
-- has_source_break: true when a note says that the recording of casualties changed in either year
-- previous_basis: recorded, none_reported or printed; null where nothing is reported
-- current_basis: the same of the data year
-- previous_qualifier: exact, at_least, about, incomplete, or a print's own word
-- current_qualifier: the same of the data year
-- year: the data year
-- direction: increased, decreased, same, none_in_both_years or not_comparable
-- not_comparable_because: why not, in words that name no source; null where comparable
-- footing: rows, prints, print_against_rows, or common_sources: where a source came or was lost,
--   and those that give both years in full hold nine tenths of each; null where not comparable
-- compared_previous: what is compared of the year before: of common sources their people
-- compared_current: the same of the data year
-- change: compared current less previous; null where not comparable
-- change_at_least: lowest the change can be, given what waits; null where there is no bound
-- change_at_most: highest it can be; null where there is no bound
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
        -- an area of which all rows are held has no figure, and yet reported
        if(
            incomplete.area is not null and figures.basis is distinct from 'printed',
            'incomplete',
            if(figures.total is null, null, figures.qualifier)
        ) as qualifier,
        figures.basis,
        figures.vintage,
        figures.is_synthetic,
        coalesce(coverage.is_covered, false) and figures.total is not null as is_covered,
        coalesce(coverage.is_decided, false) as is_decided,
        coverage.sources,
        if(figures.basis = 'printed', false, coalesce(waiting.has_late_rows, false))
            as has_late_rows,
        if(figures.basis = 'printed', figures.total, figures.total - coalesce(waiting.fewer, 0))
            as at_least,
        case
            when figures.is_at_least then null
            when figures.basis = 'printed' or waiting.area is null then figures.total
            else figures.total + waiting.more
        end as at_most
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
        cast(sum(previous_people) as bigint) as previous_people,
        cast(sum(current_people) as bigint) as current_people
    from core.common_sources
    group by area

),

pairs as (

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
        if(has_common_sources, common.previous_people, previous.total) as footed_previous,
        if(has_common_sources, common.current_people, latest.total) as footed_current,
        -- what waits may be of any source
        footed_current - (latest.total - latest.at_least)
        - (footed_previous + previous.at_most - previous.total) as at_least,
        footed_current + latest.at_most - latest.total
        - (footed_previous - (previous.total - previous.at_least)) as at_most,
        coalesce(previous.has_late_rows, false) as has_previous_late_rows,
        coalesce(latest.has_late_rows, false) as has_current_late_rows,
        previous.at_most is null and not coalesce(previous.qualifier = 'incomplete', false)
            as is_previous_a_bound,
        latest.at_most is null and not coalesce(latest.qualifier = 'incomplete', false)
            as is_current_a_bound
    from (from years where year = getvariable('data_year') - 1) as previous
    -- an area may have a figure in one year alone
    full join (from years where year = getvariable('data_year')) as latest using (area)
    -- most areas have the same sources in both
    left join common using (area)
    -- and nobody need say that they are
    left join alike using (area)
    where previous.total is not null or latest.total is not null

),

reasons as (

    select
        pairs.*,
        coalesce(breaks.is_of_recording, false) as has_source_break,
        nullif(concat_ws(
            '; ',
            breaks.reason,
            'no comparable information on ' || nullif(concat_ws(
                ', ',
                if(pairs.is_previous_covered, null, pairs.year - 1),
                if(pairs.is_current_covered, null, pairs.year)
            ), ''),
            if(
                pairs.has_other_sources and not pairs.has_common_sources,
                'not recorded alike',
                null
            ),
            case
                when not pairs.is_previous_covered or not pairs.is_current_covered then null
                when pairs.at_least > 0 or pairs.at_most < 0 then null
                when pairs.at_least = 0 and pairs.at_most = 0 then null
                else concat_ws(
                    '; ',
                    'incomplete: ' || nullif(concat_ws(
                        ', ',
                        if(pairs.previous_qualifier = 'incomplete', pairs.year - 1, null),
                        if(pairs.current_qualifier = 'incomplete', pairs.year, null)
                    ), ''),
                    'a lower bound in ' || nullif(concat_ws(
                        ', ',
                        if(pairs.is_previous_a_bound, pairs.year - 1, null),
                        if(pairs.is_current_a_bound, pairs.year, null)
                    ), ''),
                    'late information waits on ' || nullif(concat_ws(
                        ', ',
                        if(pairs.has_previous_late_rows, pairs.year - 1, null),
                        if(pairs.has_current_late_rows, pairs.year, null)
                    ), '')
                )
            end
        ), '') as not_comparable_because
    from pairs
    -- most sources record as they did, in the same area
    left join marts.area_breaks as breaks on pairs.area = breaks.area

)

select
    area,
    year,
    previous_total,
    current_total,
    case
        when not_comparable_because is not null then 'not_comparable'
        when footed_current = 0 and footed_previous = 0 and at_most = 0
            then 'none_in_both_years'
        when at_least > 0 then 'increased'
        when at_most < 0 then 'decreased'
        else 'same'
    end as direction,
    not_comparable_because,
    has_source_break,
    case
        when not_comparable_because is not null then null
        when has_common_sources then 'common_sources'
        when previous_basis = 'printed' and current_basis = 'printed' then 'prints'
        when previous_basis = 'printed' or current_basis = 'printed' then 'print_against_rows'
        else 'rows'
    end as footing,
    if(not_comparable_because is null, footed_previous, null) as compared_previous,
    if(not_comparable_because is null, footed_current, null) as compared_current,
    if(not_comparable_because is null, footed_current - footed_previous, null) as change,
    if(not_comparable_because is null, at_least, null) as change_at_least,
    if(not_comparable_because is null, at_most, null) as change_at_most,
    previous_basis,
    current_basis,
    previous_qualifier,
    current_qualifier,
    is_synthetic
from reasons
order by area
