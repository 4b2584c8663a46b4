-- title: Headlines of the data year's mine/ERW casualties
-- grain: one row per measure
-- key: measure
-- products: lm, published
-- trace: count = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.data_year
--   and figure.measure in ('total', fact.outcome)
--   when figure.basis = 'recorded' and figure.measure in ('total', 'killed', 'injured', 'unknown')
-- trace: count = printed(fact.value)
--   from core.printed_casualty_years as fact
--   where fact.casualty_year = figure.data_year
--   and fact.measure = 'casualties_' || figure.measure
--   when figure.basis = 'printed' and figure.measure in ('total', 'killed', 'injured', 'unknown')
-- trace: count = count()
--   from publish.casualties_by_area as fact
--   where coalesce(fact.total > 0, fact.basis = 'printed')
--   when figure.measure = 'areas_with_casualties'
-- trace: count = count()
--   from publish.casualties_by_area as fact
--   where coalesce(fact.total > 0, fact.basis = 'printed') and fact.mbt_status = 'state_party'
--   when figure.measure = 'mbt_states_parties'
-- trace: count = count()
--   from publish.casualties_by_area as fact
--   where coalesce(fact.total > 0, fact.basis = 'printed') and fact.mbt_status = 'other_area'
--   when figure.measure = 'other_areas'
-- trace: count = sum(fact.total)
--   from publish.casualties_by_year as fact
--   where fact.year = figure.data_year - 1
--   when figure.measure = 'previous_total'
-- trace: count = count()
--   from publish.casualty_change_by_area as fact
--   where figure.measure = 'areas_' || fact.direction
--   when starts_with(figure.measure, 'areas_') and figure.measure <> 'areas_with_casualties'
-- trace: count = sum(fact.change)
--   from publish.casualty_change_by_area as fact
--   where figure.measure = replace(fact.direction, 'creased', 'crease') || '_of_areas'
--   when figure.measure in ('increase_of_areas', 'decrease_of_areas')
-- trace: count = sum(fact.total)
--   from publish.casualties_by_year as fact
--   where fact.year <= figure.data_year
--   when figure.measure = 'total_of_all_years'
-- trace: count = count()
--   from publish.casualties_by_area as fact
--   where coalesce(fact.total > 0, fact.basis = 'printed') and fact.mbt_status in ('signatory',
--   'state_not_party')
--   when figure.measure = 'mbt_states_not_party'
-- trace: count = sum(fact.total)
--   from publish.casualties_by_area as fact
--   where coalesce(fact.total > 0, fact.basis = 'printed') and fact.mbt_status = 'state_party'
--   when figure.measure = 'casualties_in_mbt_states_parties'
-- computed: count = total less the sum of the areas from casualty_headlines/total/count,
--   casualties_by_area/*/total when figure.measure = 'not_in_areas'
-- computed: count = total divided by the days of the year, rounded from
--   casualty_headlines/total/count, base when figure.measure = 'per_day'
-- computed: count = total less that of the year before from casualty_headlines/total/count,
--   casualty_headlines/previous_total/count when figure.measure = 'change'
-- computed: count = change less the changes of the areas from casualty_headlines/change/count,
--   casualty_change_by_area/*/change when figure.measure = 'change_not_in_areas'
-- computed: count = extreme or run among the totals of the years from casualties_by_year/*/total
--   when figure.measure in ('lowest_total', 'highest_total', 'highest_since', 'years_in_a_row')
-- computed: base = the total of the year from casualty_headlines/total/count when figure.measure
--   in ('killed', 'injured', 'unknown', 'not_in_areas')
-- computed: base = all areas with casualties from casualty_headlines/areas_with_casualties/count
--   when figure.measure in ('mbt_states_parties', 'mbt_states_not_party', 'other_areas')
-- computed: base = casualties of the areas named from casualties_by_area/*/total when
--   figure.measure = 'casualties_in_mbt_states_parties'
-- computed: base = days of the year from data_year when figure.measure = 'per_day'
-- computed: base = the total of the year before from casualty_headlines/previous_total/count when
--   figure.measure = 'change'
-- computed: base = the change of the total from casualty_headlines/change/count when
--   figure.measure = 'change_not_in_areas'
-- computed: base = areas with a figure in either year from casualty_change_by_area/*/change when
--   starts_with(figure.measure, 'areas_')
-- computed: share = percent that count is of base from count, base
-- derived: data_year = getvariable('data_year')
-- derived: share = share(figure.count, figure.base) when figure.share is not null
-- derived: base = (select year.total from publish.casualties_by_year as year where year.year =
--   figure.data_year) when figure.measure in ('killed', 'injured', 'unknown', 'not_in_areas')
-- derived: base = (select count(*) from publish.casualties_by_area as areas where
--   coalesce(areas.total > 0, areas.basis = 'printed')) when figure.measure in
--   ('mbt_states_parties', 'mbt_states_not_party', 'other_areas')
-- derived: base = (select cast(coalesce(sum(areas.total), 0) as bigint) from
--   publish.casualties_by_area as areas) when figure.measure = 'casualties_in_mbt_states_parties'
-- derived: base = date_diff('day', make_date(figure.data_year, 1, 1), make_date(figure.data_year +
--   1, 1, 1)) when figure.measure = 'per_day'
-- derived: base = (select year.total from publish.casualties_by_year as year where year.year =
--   figure.data_year - 1) when figure.measure = 'change'
-- derived: base = (select headline.count from publish.casualty_headlines as headline where
--   headline.measure = 'change') when figure.measure = 'change_not_in_areas'
-- derived: base = (select count(*) from publish.casualty_change_by_area as changes) when
--   starts_with(figure.measure, 'areas_') and figure.measure <> 'areas_with_casualties'
-- derived: count = (select year.total from publish.casualties_by_year as year where year.year =
--   figure.data_year) - (select cast(coalesce(sum(areas.total), 0) as bigint) from
--   publish.casualties_by_area as areas) when figure.measure = 'not_in_areas'
-- derived: count = cast(round((select year.total from publish.casualties_by_year as year where
--   year.year = figure.data_year) / cast(figure.base as decimal(9, 1))) as bigint) when
--   figure.measure = 'per_day'
-- derived: count = (select year.total from publish.casualties_by_year as year where year.year =
--   figure.data_year) - figure.base when figure.measure = 'change'
-- derived: count = figure.base - (select cast(coalesce(sum(changes.change), 0) as bigint) from
--   publish.casualty_change_by_area as changes) when figure.measure = 'change_not_in_areas'
-- derived: count = (select min(years.total) from publish.casualties_by_year as years where
--   years.year <= figure.data_year and years.total_qualifier is distinct from 'incomplete') when
--   figure.measure = 'lowest_total' and figure.count is not null
-- derived: count = (select max(years.total) from publish.casualties_by_year as years where
--   years.year <= figure.data_year and years.total_qualifier is distinct from 'incomplete') when
--   figure.measure = 'highest_total' and figure.count is not null
-- derived: count = (select max(years.year) from publish.casualties_by_year as years where
--   years.year <= figure.data_year and years.total_qualifier is distinct from 'incomplete' and
--   years.total > (select year.total from publish.casualties_by_year as year where year.year =
--   figure.data_year)) when figure.measure = 'highest_since' and figure.count is not null
-- derived: count = figure.data_year - (select max(steps.year) from (select own.year, own.step,
--   last_value(own.step) over (order by own.year rows between unbounded preceding and unbounded
--   following) as last_step from (select years.year, if(lag(years.year) over (order by years.year)
--   = years.year - 1, sign(years.total - lag(years.total) over (order by years.year)), null) as
--   step from publish.casualties_by_year as years where years.total is not null and years.year <=
--   getvariable('data_year') and years.total_qualifier is distinct from 'incomplete') as own) as
--   steps where steps.step is distinct from steps.last_step) when figure.measure =
--   'years_in_a_row' and figure.count is not null
-- note: the year before is as now revised, never as first printed; change is against that
-- note: extremes and runs are of publish.casualties_by_year alone, so of one series, and of
--   its complete years
-- note: on printed figures areas are those that Landmine Monitor named, not all it counted: while
--   they are fewer people than the total, their counts are lower bounds without a share
-- note: not_in_areas is the gap between the total and the areas named; it is reported, not mended
-- note: where the recording of an area changed in the years a figure compares, it is shown all the
--   same, with these areas as a footnote
-- note: change_not_in_areas is the change less the changes of the areas named; it is reported
-- note: increase and decrease of areas are of those that rose or fell: the rest of the change is of
--   areas that cannot be compared, and of those not named
-- note: a year without a figure breaks a run; a blank count was not printed
-- note: a year whose total is incomplete gives no extreme and no part of a run: rows of it are
--   missing. Where that is the data year itself, extremes and runs are blank and say so
-- data_year: calendar year reported on
-- measure: what the row says
-- count: people, areas, years or days, as the measure says
-- base: what count is held against; blank where against nothing
-- base_rule: what the base is
-- share: percent of the base; of a change, the change in percent of the year before
-- column note: what else belongs to the figure, as the year of an extreme
-- total_qualifier: exact, at_least, about or incomplete, of the total of the year the row is about,
--   of a change the weaker of both; at_least too where the areas named, or the years, are not all
-- basis: recorded or printed, of that year
-- notice: says so where synthetic sample data are in the figure, of whichever year it is
with

years as (

    select * from publish.casualties_by_year
    where total is not null and year <= getvariable('data_year')

),

-- a part of a year is neither its lowest nor its highest, and no step up or down
complete_years as (

    select * from publish.casualties_by_year
    where
        total is not null
        and year <= getvariable('data_year')
        and total_qualifier is distinct from 'incomplete'

),

incomplete as (

    select
        string_agg(cast(year as varchar), ', ' order by year) as years,
        string_agg(cast(year as varchar), ', ' order by year) filter (
            where year >= getvariable('data_year') - 1
        ) as years_compared,
        coalesce(bool_or(year = getvariable('data_year')), false) as is_data_year
    from years
    where total_qualifier is not distinct from 'incomplete'

),

areas as (

    select * from publish.casualties_by_area
    where coalesce(total > 0, basis = 'printed')

),

this_year as (

    select * from publish.casualties_by_year
    where year = getvariable('data_year')

),

counted as (

    select
        count(*) as areas,
        count(*) filter (where mbt_status = 'state_party') as states_parties,
        count(*) filter (where mbt_status in ('signatory', 'state_not_party'))
            as states_not_party,
        count(*) filter (where mbt_status = 'other_area') as other_areas,
        cast(coalesce(sum(total), 0) as bigint) as people,
        cast(coalesce(sum(total) filter (where mbt_status = 'state_party'), 0) as bigint)
            as people_in_states_parties
    from areas

),

-- a printed list names fewer areas than the total counts
named as (

    select this_year.basis = 'printed' and counted.people < this_year.total as is_partial
    from this_year
    cross join counted

),

steps as (

    select
        year,
        total,
        case
            when lag(year) over (order by year) = year - 1
                then sign(total - lag(total) over (order by year))
        end as step
    from complete_years

),

-- the last year that did not go the way of the data year
turn as (

    select coalesce(max(steps.year), min(this_step.year)) as year
    from (select year, step from steps where year = getvariable('data_year')) as this_step
    -- a run may go back to the first year
    left join steps on steps.step is distinct from this_step.step

),

extremes as (

    select
        year,
        total,
        row_number() over (order by total asc, year asc) as from_lowest,
        row_number() over (order by total desc, year asc) as from_highest
    from complete_years

),

higher as (

    select max(complete_years.year) as year
    from complete_years
    inner join this_year on complete_years.total > this_year.total

),

previous as (

    select
        year,
        total,
        total_qualifier,
        basis,
        vintage,
        notice
    from years
    where year = getvariable('data_year') - 1

),

-- the year a row is about where it is not the data year
own_years as (

    select
        'previous_total' as measure,
        year
    from previous
    union all
    select
        'lowest_total' as measure,
        year
    from extremes
    where from_lowest = 1
    union all
    select
        'highest_total' as measure,
        year
    from extremes
    where from_highest = 1

),

-- the years between which a row compares
spans as (

    select
        'change' as measure,
        getvariable('data_year') - 1 as from_year
    union all
    select
        measure,
        (select min(year) from complete_years) as from_year
    from (values ('lowest_total'), ('highest_total'), ('total_of_all_years')) as all_years (measure)
    union all
    select
        'highest_since' as measure,
        year as from_year
    from higher
    union all
    select
        'years_in_a_row' as measure,
        year as from_year
    from turn

),

recording as (

    select
        spans.measure,
        'recording changed in ' || string_agg(
            distinct breaks.area || ' ' || breaks.break_year, ', '
            order by breaks.area || ' ' || breaks.break_year
        ) as footnote
    from spans
    inner join core.casualty_source_breaks as breaks
        on
            spans.from_year <= breaks.break_year
            and breaks.break_year <= getvariable('data_year')
    group by spans.measure

),

area_changes as (

    select
        count(*) filter (where direction = 'increased') as increased,
        count(*) filter (where direction = 'decreased') as decreased,
        count(*) filter (where direction = 'same') as same,
        count(*) filter (where direction = 'not_comparable') as not_comparable,
        count(*) as areas,
        cast(coalesce(sum(change) filter (where direction = 'increased'), 0) as bigint)
            as increase,
        cast(coalesce(sum(change) filter (where direction = 'decreased'), 0) as bigint)
            as decrease,
        cast(coalesce(sum(change), 0) as bigint) as change
    from publish.casualty_change_by_area

),

all_years as (

    select
        cast(sum(total) as bigint) as total,
        min(year) as first_year,
        max(year) as last_year,
        count(*) as years,
        word_of_sum(coalesce(total_qualifier, 'at_least'), total) as word,
        max(notice) as notice
    from years

),

refused as (

    select
        position,
        measure,
        needs_year_before
    from (values
        (21, 'lowest_total', false),
        (22, 'highest_total', false),
        (23, 'highest_since', false),
        (24, 'years_in_a_row', true)
    ) as measures (position, measure, needs_year_before)

),

days as (

    select
        date_diff(
            'day',
            make_date(getvariable('data_year'), 1, 1),
            make_date(getvariable('data_year') + 1, 1, 1)
        ) as days

),

measures as (

    select
        1 as position,
        'total' as measure,
        total as count,
        null as base,
        null as base_rule,
        null as share,
        null as note
    from this_year
    union all
    select
        2 as position,
        'killed' as measure,
        killed as count,
        total as base,
        'all casualties, unknown outcome included' as base_rule,
        share(killed, total) as share,
        null as note
    from this_year
    union all
    select
        3 as position,
        'injured' as measure,
        injured as count,
        total as base,
        'all casualties, unknown outcome included' as base_rule,
        share(injured, total) as share,
        null as note
    from this_year
    union all
    select
        4 as position,
        'unknown' as measure,
        unknown as count,
        total as base,
        'all casualties, unknown outcome included' as base_rule,
        share(unknown, total) as share,
        'survival outcome not known' as note
    from this_year
    union all
    select
        5 as position,
        'areas_with_casualties' as measure,
        areas as count,
        null as base,
        null as base_rule,
        null as share,
        'states and other areas' as note
    from counted
    union all
    select
        6 as position,
        'mbt_states_parties' as measure,
        states_parties as count,
        areas as base,
        'states and other areas with casualties' as base_rule,
        case when not named.is_partial then share(states_parties, areas) end as share,
        'Mine Ban Treaty, by deposit, on the status day' as note
    from counted
    cross join named
    union all
    select
        7 as position,
        'mbt_states_not_party' as measure,
        states_not_party as count,
        areas as base,
        'states and other areas with casualties' as base_rule,
        case when not named.is_partial then share(states_not_party, areas) end as share,
        'signatories included' as note
    from counted
    cross join named
    union all
    select
        8 as position,
        'other_areas' as measure,
        other_areas as count,
        areas as base,
        'states and other areas with casualties' as base_rule,
        case when not named.is_partial then share(other_areas, areas) end as share,
        null as note
    from counted
    cross join named
    union all
    select
        9 as position,
        'casualties_in_mbt_states_parties' as measure,
        people_in_states_parties as count,
        people as base,
        'casualties of the areas named' as base_rule,
        case when not named.is_partial then share(people_in_states_parties, people) end as share,
        null as note
    from counted
    cross join named
    union all
    select
        10 as position,
        'not_in_areas' as measure,
        this_year.total - counted.people as count,
        this_year.total as base,
        'all casualties' as base_rule,
        share(this_year.total - counted.people, this_year.total) as share,
        'total less the sum of areas' as note
    from this_year
    cross join counted
    union all
    select
        11 as position,
        'per_day' as measure,
        cast(round(this_year.total / nullif(cast(days.days as decimal(9, 1)), 0)) as bigint)
            as count,
        days.days as base,
        'days of the year' as base_rule,
        null as share,
        'rounded' as note
    from this_year
    cross join days
    union all
    select
        12 as position,
        'previous_total' as measure,
        total as count,
        null as base,
        null as base_rule,
        null as share,
        concat_ws(', ', 'year ' || year, basis, vintage) as note
    from previous
    union all
    select
        13 as position,
        'change' as measure,
        this_year.total - previous.total as count,
        previous.total as base,
        'total of the year before, as now revised' as base_rule,
        share(this_year.total - previous.total, previous.total) as share,
        'neither a rise nor a fall, for it is incomplete: ' || incomplete.years_compared as note
    from this_year
    cross join previous
    cross join incomplete
    union all
    select
        14 as position,
        'change_not_in_areas' as measure,
        this_year.total - previous.total - area_changes.change as count,
        this_year.total - previous.total as base,
        'change of the total' as base_rule,
        null as share,
        'change less the sum of the changes of areas' as note
    from this_year
    cross join previous
    cross join area_changes
    union all
    select
        counted_changes.position,
        counted_changes.measure,
        counted_changes.count,
        area_changes.areas as base,
        'areas with a figure in either year' as base_rule,
        null as share,
        'see casualty_change_by_area' as note
    from area_changes
    cross join lateral (values
        (15, 'areas_increased', area_changes.increased),
        (16, 'areas_decreased', area_changes.decreased),
        (17, 'areas_same', area_changes.same),
        (18, 'areas_not_comparable', area_changes.not_comparable)
    ) as counted_changes (position, measure, count)
    where exists (select year from previous)
    union all
    select
        summed_changes.position,
        summed_changes.measure,
        summed_changes.count,
        null as base,
        null as base_rule,
        null as share,
        'see casualty_change_by_area' as note
    from area_changes
    cross join lateral (values
        (19, 'increase_of_areas', area_changes.increase),
        (20, 'decrease_of_areas', area_changes.decrease)
    ) as summed_changes (position, measure, count)
    where exists (select year from previous)
    union all
    select
        21 as position,
        'lowest_total' as measure,
        extremes.total as count,
        null as base,
        null as base_rule,
        null as share,
        concat_ws(
            '; ', 'year ' || extremes.year, 'incomplete and left out: ' || incomplete.years
        ) as note
    from extremes
    cross join incomplete
    where extremes.from_lowest = 1 and not incomplete.is_data_year
    union all
    select
        22 as position,
        'highest_total' as measure,
        extremes.total as count,
        null as base,
        null as base_rule,
        null as share,
        concat_ws(
            '; ', 'year ' || extremes.year, 'incomplete and left out: ' || incomplete.years
        ) as note
    from extremes
    cross join incomplete
    where extremes.from_highest = 1 and not incomplete.is_data_year
    union all
    select
        23 as position,
        'highest_since' as measure,
        higher.year as count,
        null as base,
        null as base_rule,
        null as share,
        concat_ws(
            '; ',
            'the last year with a higher total',
            'incomplete and left out: ' || incomplete.years
        ) as note
    from higher
    cross join incomplete
    where higher.year is not null and not incomplete.is_data_year
    union all
    select
        24 as position,
        'years_in_a_row' as measure,
        getvariable('data_year') - turn.year as count,
        null as base,
        null as base_rule,
        null as share,
        case when steps.step > 0 then 'increases' when steps.step < 0 then 'decreases' end as note
    from turn
    inner join steps on steps.year = getvariable('data_year')
    where steps.step <> 0
    union all
    select
        25 as position,
        'total_of_all_years' as measure,
        total as count,
        null as base,
        null as base_rule,
        null as share,
        first_year || '-' || last_year || case
            when years <= last_year - first_year
                then ', years without a figure: ' || (last_year - first_year + 1 - years)
            else ''
        end as note
    from all_years
    where years > 1
    union all
    select
        refused.position,
        refused.measure,
        null as count,
        null as base,
        null as base_rule,
        null as share,
        'not given, for it is incomplete: ' || incomplete.years_compared as note
    from refused
    cross join incomplete
    where incomplete.is_data_year or refused.needs_year_before
    and incomplete.years_compared is not null

)

select
    this_year.year as data_year,
    measures.measure,
    measures.count,
    measures.base,
    measures.base_rule,
    measures.share,
    nullif(
        concat_ws(
            '; ', measures.note, case when measures.count is not null then recording.footnote end
        ),
        ''
    ) as note,
    case
        when
            measures.measure = 'total_of_all_years'
            and (all_years.word <> 'exact' or all_years.years <= all_years.last_year - first_year)
            then if(all_years.word = 'about', 'about', 'at_least')
        when
            measures.measure in ('change', 'change_not_in_areas')
            and previous.year is not null
            then word_of_change(this_year.total_qualifier, previous.total_qualifier)
        when
            named.is_partial
            and this_year.total_qualifier is distinct from 'incomplete'
            and measures.measure in (
                'areas_with_casualties',
                'mbt_states_parties',
                'mbt_states_not_party',
                'other_areas',
                'casualties_in_mbt_states_parties'
            )
            then 'at_least'
        else coalesce(own.total_qualifier, this_year.total_qualifier)
    end as total_qualifier,
    coalesce(own.basis, this_year.basis) as basis,
    case
        when own.year is not null then own.notice
        when measures.measure in ('change', 'change_not_in_areas')
            then coalesce(this_year.notice, previous.notice)
        when measures.measure = 'total_of_all_years' then all_years.notice
        else this_year.notice
    end as notice
from measures
cross join this_year
cross join named
cross join all_years
-- the first year has none before it
left join previous on this_year.year = previous.year + 1
-- most rows are about the data year
left join own_years on measures.measure = own_years.measure and measures.count is not null
-- and has a total of its own then
left join years as own on own_years.year = own.year
-- most sources record as they did
left join recording on measures.measure = recording.measure
order by measures.position, measure
