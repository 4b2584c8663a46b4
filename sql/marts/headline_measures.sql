-- title: What the headlines of mine/ERW casualties say, in their order
-- grain: one row per measure
-- key: measure
-- form: view
-- position: place among the headlines
-- measure: what the row says
-- base_rule: what its count is held against; null where against nothing
-- has_share: true where the percent of the base is given
-- is_of_areas: true for what is counted of areas: where not all are named, a lower bound without a
--   share
-- remark: what belongs to every such figure; null where its year or data say it
select
    position,
    measure,
    base_rule,
    has_share,
    is_of_areas,
    remark
from (values
    (1, 'total', null, false, false, null),
    (2, 'killed', 'all casualties, unknown outcome included', true, false, null),
    (3, 'injured', 'all casualties, unknown outcome included', true, false, null),
    (
        4, 'unknown', 'all casualties, unknown outcome included', true, false,
        'survival outcome not known'
    ),
    (
        5, 'areas_with_casualties', 'states and other areas with information on either year',
        false, true, 'states and other areas'
    ),
    (
        6, 'mbt_states_parties', 'states and other areas with casualties', true, true,
        'Mine Ban Treaty, by deposit, on the status day'
    ),
    (
        7, 'mbt_states_not_party', 'states and other areas with casualties', true, true,
        'signatories included'
    ),
    (8, 'other_areas', 'states and other areas with casualties', true, true, null),
    (9, 'casualties_in_mbt_states_parties', 'casualties of the areas named', true, true, null),
    (10, 'not_in_areas', 'all casualties', true, false, 'total less the sum of areas'),
    (11, 'per_day', 'days of the year', false, false, 'rounded'),
    (12, 'previous_total', null, false, false, null),
    (
        13, 'change_of_comparable_areas', 'casualties of these areas in the year before', true,
        false, null
    ),
    (
        14, 'change_of_comparable_areas_without_print_against_rows',
        'casualties of these areas in the year before', true, false,
        'without areas where a print stands against rows'
    ),
    (15, 'change_of_total', 'total of the year before, as now revised', true, false, null),
    (
        16, 'change_of_total_without_print_against_rows',
        'total of the year before, less these areas', true, false,
        'without areas where a print stands against rows'
    ),
    (
        17, 'change_not_in_areas', 'change of the total', false, false,
        'change of the total less that of comparable areas'
    ),
    (18, 'areas_increased', 'comparable areas', false, false, 'see casualty_change_by_area'),
    (
        19, 'areas_increased_without_print_against_rows', 'comparable areas without these', false,
        false, 'without areas where a print stands against rows'
    ),
    (20, 'areas_decreased', 'comparable areas', false, false, 'see casualty_change_by_area'),
    (
        21, 'areas_decreased_without_print_against_rows', 'comparable areas without these', false,
        false, 'without areas where a print stands against rows'
    ),
    (22, 'areas_same', 'comparable areas', false, false, 'see casualty_change_by_area'),
    (
        23, 'areas_none_in_both_years', null, false, false,
        'known to have none in either year; not among the comparable areas'
    ),
    (
        24, 'areas_not_comparable', 'areas with a figure in either year', false, false,
        'see casualty_change_by_area'
    ),
    (25, 'increase_of_areas', null, false, false, 'see casualty_change_by_area'),
    (26, 'decrease_of_areas', null, false, false, 'see casualty_change_by_area'),
    (27, 'lowest_total', null, false, false, null),
    (28, 'highest_total', null, false, false, null),
    (29, 'highest_since', null, false, false, null),
    (30, 'years_in_a_row', null, false, false, null)
) as listed (position, measure, base_rule, has_share, is_of_areas, remark)
