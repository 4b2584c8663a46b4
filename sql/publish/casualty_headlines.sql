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
--   where coalesce(fact.total > 0, fact.basis = 'printed') and (figure.measure =
--   'areas_with_casualties' or (figure.measure, fact.mbt_status) in (('mbt_states_parties',
--   'state_party'), ('mbt_states_not_party', 'signatory'), ('mbt_states_not_party',
--   'state_not_party'), ('other_areas', 'other_area')))
--   when figure.count is not null and figure.measure in ('areas_with_casualties',
--   'mbt_states_parties', 'mbt_states_not_party', 'other_areas')
-- trace: count = sum(fact.total)
--   from publish.casualties_by_area as fact
--   where coalesce(fact.total > 0, fact.basis = 'printed') and fact.mbt_status = 'state_party'
--   when figure.measure = 'casualties_in_mbt_states_parties' and figure.count is not null
-- trace: count = sum(fact.total)
--   from publish.casualties_by_year as fact
--   where fact.year = figure.data_year - 1
--   when figure.measure = 'previous_total'
-- trace: count = count()
--   from publish.casualty_change_by_area as fact
--   where starts_with(figure.measure, 'areas_' || if(fact.footing = 'part', 'not_comparable',
--   fact.direction)) and (not ends_with(figure.measure, '_print_against_rows') or fact.footing <>
--   'print_against_rows')
--   when starts_with(figure.measure, 'areas_') and figure.measure <> 'areas_with_casualties' and
--   figure.count is not null
-- trace: count = sum(fact.change)
--   from publish.casualty_change_by_area as fact
--   where figure.measure = replace(fact.direction, 'creased', 'crease') || '_of_areas' and
--   fact.footing <> 'part'
--   when figure.measure in ('increase_of_areas', 'decrease_of_areas') and figure.count is not null
-- trace: count = sum(fact.change)
--   from publish.casualty_change_by_area as fact
--   where fact.direction in ('increased', 'decreased', 'same') and fact.footing <> 'part' and (not
--   ends_with(figure.measure, '_print_against_rows') or fact.footing <> 'print_against_rows')
--   when starts_with(figure.measure, 'change_of_comparable_areas') and figure.count is not null
-- derived: data_year = getvariable('data_year')
-- derived: share = share(figure.count, figure.base) when figure.share is not null
-- derived: base = (select whole.count from publish.casualty_headlines as whole where
--   (figure.measure, whole.measure) in (('killed', 'total'), ('injured', 'total'), ('unknown',
--   'total'), ('not_in_areas', 'total'), ('mbt_states_parties', 'areas_with_casualties'),
--   ('mbt_states_not_party', 'areas_with_casualties'), ('other_areas', 'areas_with_casualties'),
--   ('change_of_total', 'previous_total'), ('change_not_in_areas', 'change_of_total'))) when
--   figure.measure in ('killed', 'injured', 'unknown', 'not_in_areas', 'mbt_states_parties',
--   'mbt_states_not_party', 'other_areas', 'change_of_total', 'change_not_in_areas')
-- derived: base = (select cast(coalesce(sum(areas.total), 0) as bigint) from
--   publish.casualties_by_area as areas) when figure.measure = 'casualties_in_mbt_states_parties'
-- derived: base = date_diff('day', make_date(figure.data_year, 1, 1), make_date(figure.data_year +
--   1, 1, 1)) when figure.measure = 'per_day'
-- derived: base = (select count(areas.area) from publish.season_coverage as areas) when
--   figure.measure = 'areas_with_casualties'
-- derived: base = (select cast(sum(changes.compared_previous) as bigint) from
--   publish.casualty_change_by_area as changes where changes.direction in ('increased',
--   'decreased', 'same') and changes.footing <> 'part' and (not ends_with(figure.measure,
--   '_print_against_rows') or changes.footing <> 'print_against_rows')) when
--   starts_with(figure.measure, 'change_of_comparable_areas')
-- derived: base = (select count(changes.area) from publish.casualty_change_by_area as changes where
--   (changes.direction in ('increased', 'decreased', 'same') and changes.footing <> 'part' and (not
--   ends_with(figure.measure, '_print_against_rows') or changes.footing <> 'print_against_rows'))
--   or figure.measure = 'areas_not_comparable') when starts_with(figure.measure, 'areas_') and not
--   contains(figure.measure, '_none_in_') and not contains(figure.measure, '_with_')
-- derived: base = (select whole.base from publish.casualty_headlines as whole where whole.measure =
--   'change_of_total') - (select sum(changes.compared_previous) from
--   publish.casualty_change_by_area as changes where changes.footing = 'print_against_rows') when
--   figure.measure = 'change_of_total_without_print_against_rows'
-- derived: count = (select whole.count from publish.casualty_headlines as whole where whole.measure
--   = 'change_of_total') - (select sum(changes.change) from publish.casualty_change_by_area as
--   changes where changes.footing = 'print_against_rows') when figure.measure =
--   'change_of_total_without_print_against_rows'
-- derived: count = figure.base - (select cast(coalesce(sum(areas.total), 0) as bigint) from
--   publish.casualties_by_area as areas) when figure.measure = 'not_in_areas'
-- derived: count = (select cast(round(year.total / cast(nullif(figure.base, 0) as decimal(9, 1)))
--   as bigint) from publish.casualties_by_year as year where year.year = figure.data_year) when
--   figure.measure = 'per_day'
-- derived: count = (select year.total from publish.casualties_by_year as year where year.year =
--   figure.data_year) - figure.base when figure.measure = 'change_of_total' and figure.count is not
--   null
-- derived: count = figure.base - (select cast(coalesce(sum(changes.change), 0) as bigint) from
--   publish.casualty_change_by_area as changes where changes.footing <> 'part') when figure.measure
--   = 'change_not_in_areas' and figure.count is not null
-- derived: count = (select if(figure.measure = 'lowest_total', min(years.total), max(years.total))
--   from publish.casualties_by_year as years where years.year <= figure.data_year and
--   years.is_whole and (select count(run.total) - max(run.year) from publish.casualties_by_year as
--   run where run.total is not null and run.year between years.year and figure.data_year) =
--   1 - years.year) when figure.measure in ('lowest_total', 'highest_total') and figure.count is
--   not null
-- derived: count = (select max(years.year) from publish.casualties_by_year as years where
--   years.year <= figure.data_year and years.is_whole and years.total > (select year.total from
--   publish.casualties_by_year as year where year.year = figure.data_year)) when figure.measure =
--   'highest_since' and figure.count is not null
-- derived: count = figure.data_year - (select max(steps.year) from (select own.year, own.step,
--   last_value(own.step) over (order by own.year rows between unbounded preceding and unbounded
--   following) as last_step from (select years.year, if(lag(years.year) over (order by years.year)
--   = years.year - 1, sign(years.total - lag(years.total) over (order by years.year)), null) as
--   step from publish.casualties_by_year as years where years.total is not null and years.year <=
--   getvariable('data_year') and years.is_whole) as own) as
--   steps where steps.step is distinct from steps.last_step) when figure.measure =
--   'years_in_a_row' and figure.count is not null
-- note: change is against the year before as now revised
-- note: of a change two figures stand side by side: that of the areas which may be compared, and
--   that of the total, where both years are known to be whole or these areas hold 95 percent
--   of each, or what the edition says instead
-- note: where a print stands against rows, rises, falls and both changes stand once more without it
-- note: extremes and runs are of publish.casualties_by_year alone, so of one series, of the years
--   after the last one without a figure, and of those that are known to be whole: what another year
--   holds at least it may hold more of
-- note: on printed figures areas are those that Landmine Monitor named, not all it counted: while
--   they are fewer people than the total, or the year is not whole, their counts are lower bounds
--   without a share, and none among them is no none
-- note: where the recording of an area changed in the years a figure compares, the note names it
-- note: a blank count was not printed, or cannot be told: the note says why
-- data_year: calendar year reported on
-- measure: what the row says
-- count: people, areas, years or days, as the measure says
-- base: what count is held against; blank where against nothing
-- base_rule: what the base is
-- share: percent of the base; of a change, the change in percent of the year before
-- column note: what else belongs to the figure, as the year of an extreme
-- qualifier: exact, at_least, about or incomplete, of the year's total, of a change the weaker of
--   both; at_least too where the areas named are not all; blank where the count is
-- notice: says so where synthetic sample data are in the figure
with

areas as (

    select
        count(*) as named,
        count(*) filter (where mbt_status = 'state_party') as states_parties,
        count(*) filter (where mbt_status in ('signatory', 'state_not_party')) as states_not_party,
        count(*) filter (where mbt_status = 'other_area') as other_areas,
        cast(coalesce(sum(total), 0) as bigint) as people,
        cast(coalesce(sum(total) filter (where mbt_status = 'state_party'), 0) as bigint)
            as people_in_states_parties
    from publish.casualties_by_area
    where coalesce(total > 0, basis = 'printed')

),

information as (

    select
        count(*) as areas,
        string_agg(area_name, ', ' order by area_name)
            filter (where information <> 'new_information') as silent
    from publish.season_coverage

),

this_year as (

    select
        year.*,
        date_diff('day', make_date(year.year, 1, 1), make_date(year.year + 1, 1, 1)) as days,
        -- a printed list names fewer areas than the total counts, and an area may be silent
        not year.is_whole or coalesce(areas.people < year.total, false) as is_partly_named
    from publish.casualties_by_year as year
    cross join areas
    where year.year = getvariable('data_year')

),

figures as (

    select
        figure.*,
        year.qualifier,
        year.basis,
        year.notice
    from this_year as year
    cross join areas
    cross join information
    cross join lateral (values
        ('total', year.total, null, null),
        ('killed', year.killed, year.total, null),
        ('injured', year.injured, year.total, null),
        ('unknown', year.unknown, year.total, null),
        (
            'areas_with_casualties', areas.named, information.areas,
            'states and other areas; no new information on: ' || information.silent
        ),
        ('mbt_states_parties', areas.states_parties, areas.named, null),
        ('mbt_states_not_party', areas.states_not_party, areas.named, null),
        ('other_areas', areas.other_areas, areas.named, null),
        (
            'casualties_in_mbt_states_parties', areas.people_in_states_parties, areas.people,
            null
        ),
        ('not_in_areas', year.total - areas.people, year.total, null),
        (
            'per_day', cast(round(year.total / nullif(days, 0)) as bigint), days,
            if(
                year.is_whole,
                'rounded',
                'rounded; no new information on: ' || information.silent
            )
        )
    ) as figure (measure, count, base, note)
    union all by name
    select * from marts.casualty_changes
    union all by name
    select * from marts.casualty_year_runs

)

select
    this_year.year as data_year,
    measure,
    told.count,
    figures.base,
    listed.base_rule,
    if(
        listed.has_share and not (listed.is_of_areas and this_year.is_partly_named),
        share(told.count, figures.base),
        null
    ) as share,
    coalesce(figures.note, listed.remark) as note,
    case
        when told.count is null then null
        when
            listed.is_of_areas
            and this_year.is_partly_named
            and this_year.qualifier is distinct from 'incomplete'
            then 'at_least'
        else figures.qualifier
    end as qualifier,
    figures.basis,
    figures.notice
from figures
cross join this_year
inner join marts.headline_measures as listed using (measure)
-- where not all are named, none among those named is no none
cross join lateral (
    select if(
        listed.is_of_areas and this_year.is_partly_named and figures.count = 0,
        null,
        figures.count
    ) as count
) as told
order by listed.position, measure
