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
        print,
        series,
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
            'casualties_total', 'casualties_killed', 'casualties_injured', 'casualties_unknown',
            'cluster_casualties_total', 'cluster_casualties_attack', 'cluster_casualties_remnant'
        )
        and scope in ('global', 'area')
        and dimension is null
        and base_note is null
        and value is not null
        and length(period_to) = 4

),

cumulative as (

    select * from figures
    where not is_annual

),

annual as (

    select * from figures
    where is_annual

),

-- the last end before, as printed by then
pairs as (

    select
        later.*,
        earlier.year as year_before,
        earlier.value as cumulative_before,
        later.value - earlier.value as growth,
        earlier.vintage as vintage_before
    from cumulative as later
    inner join cumulative as earlier using (series, area, measure, from_year)
    where later.year > earlier.year
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
        annual.value,
        count(distinct annual.value) over (partition by pairs.print, annual.year) > 1 as is_revised
    from pairs
    inner join annual using (series, area, measure)
    where pairs.year_before < annual.year and pairs.year >= annual.year
    qualify row_number() over (
        partition by pairs.print, annual.year
        order by
            annual.vintage = pairs.vintage desc,
            annual.printed_until > pairs.printed_until,
            annual.printed_until desc,
            annual.value
    ) = 1

),

sums as (

    select
        print,
        count(*) as years,
        sum(value) as value,
        bool_or(is_revised) as is_revised
    from years
    group by print

),

broken as (

    select
        pairs.*,
        case when sums.years = pairs.year - pairs.year_before then sums.value end as expected,
        pairs.growth - expected as implied_revision,
        sums.is_revised
    from pairs
    -- a sum that goes down is told even where its years are not printed
    left join sums using (print)
    where pairs.growth <> coalesce(expected, greatest(pairs.growth, 0))

),

-- years that an earlier print had otherwise than a later one: that may be what is missing
explained as (

    select
        broken.print,
        min(concat(
            old.year, ' by ', cast(broken.implied_revision as bigint), ' between ',
            old.vintage, ' and ', new.vintage
        )) as revision
    from broken
    inner join annual as old using (series, area, measure)
    inner join annual as new using (series, area, measure)
    where
        broken.year >= old.year
        and old.year = new.year
        and old.printed_until < new.printed_until
        and broken.implied_revision = new.value - old.value
        and old.value <> new.value
    group by broken.print

),

-- killed grew by the injured of the year, and the injured by the killed
exchanged as (

    select one.print
    from broken as one
    inner join broken as other using (series, area, from_year, year, vintage)
    where
        one.measure <> other.measure
        and one.growth = other.expected
        and one.expected = other.growth

)

select distinct
    broken.area,
    broken.year,
    broken.measure,
    broken.from_year,
    broken.year_before,
    cast(broken.cumulative_before as bigint) as cumulative_before,
    cast(broken.value as bigint) as cumulative,
    cast(broken.growth as bigint) as growth,
    cast(broken.expected as bigint) as annual,
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
left join exchanged using (print)
-- nor does a revision explain every break
left join explained using (print)
order by broken.area, broken.year, broken.measure, broken.from_year, broken.vintage
