-- title: A cumulative print grows by what is printed of the years since the one before
-- severity: warning
-- fix: look both prints up and those of the years between: cause says what would explain it; where
--   nothing does ask which of them was misread, or counts other people
-- note: of each area, measure and beginning, each print against the last one of an earlier end; the
--   years as they were printed by then, else as printed later
-- note: killed and injured that changed places in a year are found only so
with

figures as (

    select
        series,
        scope,
        coalesce(area, 'XWD') as area,
        measure,
        coalesce(period_from, '-') as from_year,
        cast(period_to as integer) as year,
        period_from is not distinct from period_to as is_annual,
        value,
        vintage,
        coalesce(printed_until, date '0001-01-01') as printed_until
    from core.printed_figures
    where
        not_used is null
        and measure in (
            'casualties_total',
            'casualties_killed',
            'casualties_injured',
            'casualties_unknown',
            'cluster_casualties_total',
            'cluster_casualties_attack',
            'cluster_casualties_remnant'
        )
        and scope in ('global', 'area')
        and dimension is null
        and base_note is null
        and value is not null
        and length(period_to) = 4

),

cumulative as (

    select
        series,
        area,
        measure,
        from_year,
        year,
        value,
        vintage,
        printed_until,
        row_number() over (order by figures) as print
    from figures
    where not is_annual

),

-- the last end before, as printed by then
pairs as (

    select
        later.print,
        later.series,
        later.area,
        later.measure,
        later.from_year,
        earlier.year as year_before,
        later.year,
        earlier.value as cumulative_before,
        later.value as cumulative,
        later.value - earlier.value as growth,
        earlier.vintage as vintage_before,
        later.vintage,
        later.printed_until
    from cumulative as later
    inner join cumulative as earlier
        on
            later.series = earlier.series
            and later.area = earlier.area
            and later.measure = earlier.measure
            and later.from_year = earlier.from_year
            and later.year > earlier.year
    qualify row_number() over (
        partition by later.print
        order by
            earlier.year desc,
            earlier.printed_until > later.printed_until,
            earlier.printed_until desc,
            earlier.value
    ) = 1

),

-- of each year between what was known by the later print
years as (

    select
        pairs.print,
        annual.year,
        annual.value,
        count(distinct annual.value) over (partition by pairs.print, annual.year) > 1 as is_revised
    from pairs
    inner join figures as annual
        on
            pairs.series = annual.series
            and pairs.area = annual.area
            and pairs.measure = annual.measure
            and annual.is_annual
            and pairs.year_before < annual.year
            and pairs.year >= annual.year
    qualify row_number() over (
        partition by pairs.print, annual.year
        order by
            annual.vintage = pairs.vintage desc,
            annual.printed_until > pairs.printed_until,
            annual.printed_until desc,
            annual.value
    ) = 1

),

-- years that an earlier print had otherwise than a later one: that may be what is missing
revisions as (

    select distinct
        pairs.print,
        old.year,
        new.value - old.value as revision,
        old.vintage as vintage_old,
        new.vintage as vintage_new
    from pairs
    inner join figures as old
        on
            pairs.series = old.series
            and pairs.area = old.area
            and pairs.measure = old.measure
            and old.is_annual
            and pairs.year >= old.year
    inner join figures as new
        on
            old.series = new.series
            and old.area = new.area
            and old.measure = new.measure
            and old.year = new.year
            and new.is_annual
            and old.printed_until < new.printed_until
            and old.value <> new.value

),

compared as (

    select
        pairs.print,
        pairs.series,
        pairs.area,
        pairs.measure,
        pairs.from_year,
        pairs.year_before,
        pairs.year,
        pairs.cumulative_before,
        pairs.cumulative,
        pairs.growth,
        case when count(years.year) = pairs.year - pairs.year_before then sum(years.value) end
            as annual,
        coalesce(bool_or(years.is_revised), false) as is_revised,
        pairs.vintage_before,
        pairs.vintage
    from pairs
    -- a sum that goes down is told even where its years are not printed
    left join years on pairs.print = years.print
    group by
        pairs.print,
        pairs.series,
        pairs.area,
        pairs.measure,
        pairs.from_year,
        pairs.year_before,
        pairs.year,
        pairs.cumulative_before,
        pairs.cumulative,
        pairs.growth,
        pairs.vintage_before,
        pairs.vintage

),

broken as (

    select
        print,
        series,
        area,
        measure,
        from_year,
        year_before,
        year,
        cumulative_before,
        cumulative,
        growth,
        annual,
        growth - annual as implied_revision,
        is_revised,
        vintage_before,
        vintage
    from compared
    where growth <> coalesce(annual, greatest(growth, 0))

),

-- killed grew by the injured of the year, and the injured by the killed
exchanged as (

    select
        one.print,
        other.print as other_print
    from broken as one
    inner join broken as other
        on
            one.series = other.series
            and one.area = other.area
            and one.from_year = other.from_year
            and one.year = other.year
            and one.vintage = other.vintage
            and one.measure <> other.measure
            and one.growth = other.annual
            and one.annual = other.growth

),

explained as (

    select
        broken.print,
        min(concat(
            revisions.year, ' by ', cast(revisions.revision as bigint), ' between ',
            revisions.vintage_old, ' and ', revisions.vintage_new
        )) as revision
    from broken
    inner join revisions
        on broken.print = revisions.print and broken.implied_revision = revisions.revision
    group by broken.print

)

select distinct
    broken.area,
    broken.year,
    broken.measure,
    broken.from_year,
    broken.year_before,
    cast(broken.cumulative_before as bigint) as cumulative_before,
    cast(broken.cumulative as bigint) as cumulative,
    cast(broken.growth as bigint) as growth,
    cast(broken.annual as bigint) as annual,
    cast(broken.implied_revision as bigint) as implied_revision,
    broken.vintage_before,
    broken.vintage,
    case
        when exchanged.print is not null
            then 'killed and injured of ' || broken.year || ' changed places in ' || broken.vintage
        when explained.revision is not null
            then 'an earlier number was revised by as much: ' || explained.revision
        when broken.growth < 0
            then 'the sum went down: revised, or the prints do not count the same people'
        when broken.growth = 0
            then 'the sum was not carried on: its years are left out'
        when broken.is_revised
            then 'reports give different numbers of these years'
        when broken.implied_revision > 0
            then 'past cases were added, or a year was revised up'
        else 'a year was revised down, or not all of it is in the sum'
    end as cause
from broken
-- few outcomes change places
left join exchanged on broken.print = exchanged.print
-- nor does a revision explain every break
left join explained on broken.print = explained.print
order by broken.area, broken.year, broken.measure, broken.from_year, broken.vintage
