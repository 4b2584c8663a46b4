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
-- previous_basis: recorded, none_reported, printed or print_plus_late; null where there is none
-- current_basis: the same of the data year
-- previous_qualifier: exact, at_least, about, incomplete, or a print's own word
-- current_qualifier: the same of the data year
-- year: the data year
-- direction: increased, decreased, same, none_in_both_years or not_comparable
-- not_comparable_because: why not, in words that name no source; null where comparable
-- footing: rows, prints, print_against_rows; common_sources: where a source came or was lost, and
--   those that give both years in full hold nine tenths of each; part: the same part of the area
--   alone, given in full in both years; null where not comparable
-- counted_as: the direction as it goes into counts and sums of areas: not_comparable of a part
-- compared_previous: what is compared of the year before: of common sources, or a part, their
--   people
-- compared_current: the same of the data year
-- change: compared current less previous; null where not comparable
-- change_at_least: lowest the change can be, given what waits; null where there is no bound
-- change_at_most: highest it can be; null where there is no bound
-- change_qualifier: the weaker of both totals'; incomplete too where the change has bounds
with

reasons as (

    select
        pairs.*,
        coalesce(breaks.is_of_recording, false) as has_source_break,
        nullif(concat_ws(
            '; ',
            breaks.reason,
            'no comparable information on ' || nullif(concat_ws(
                ', ',
                if(pairs.is_previous_covered or pairs.is_of_part, null, pairs.year - 1),
                if(pairs.is_current_covered or pairs.is_of_part, null, pairs.year)
            ), ''),
            if(
                pairs.has_other_sources and not (pairs.has_common_sources or pairs.is_of_part),
                'not recorded alike',
                null
            ),
            case
                when
                    not (pairs.is_previous_covered and pairs.is_current_covered or pairs.is_of_part)
                    then null
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
    from marts.area_pairs as pairs
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
        when is_of_part then 'part'
        when starts_with(previous_basis, 'print') and starts_with(current_basis, 'print')
            then 'prints'
        when starts_with(previous_basis, 'print') or starts_with(current_basis, 'print')
            then 'print_against_rows'
        else 'rows'
    end as footing,
    if(not_comparable_because is null, footed_previous, null) as compared_previous,
    if(not_comparable_because is null, footed_current, null) as compared_current,
    if(not_comparable_because is null, footed_current - footed_previous, null) as change,
    if(not_comparable_because is null, at_least, null) as change_at_least,
    if(not_comparable_because is null, at_most, null) as change_at_most,
    -- what waits elsewhere leaves both figures as they are, and the change between bounds
    if(
        word_of_change(current_qualifier, previous_qualifier) = 'exact'
        and change_at_least is distinct from change_at_most,
        'incomplete',
        word_of_change(current_qualifier, previous_qualifier)
    ) as change_qualifier,
    previous_basis,
    current_basis,
    previous_qualifier,
    current_qualifier,
    is_synthetic,
    if(footing = 'part', 'not_comparable', direction) as counted_as
from reasons
order by area
