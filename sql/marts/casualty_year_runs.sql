-- title: The data year among the years: the year before, change, extremes and runs
-- grain: one row per measure that can be told; one that cannot has no count and says why
-- key: measure
-- form: view
-- note: only a year that is known to be whole rises, falls, is an extreme or a part of a run; what
--   another year holds at least it may hold more of
-- note: a year without a figure breaks a run, and extremes are of the years after it alone
-- measure: what the row says
-- count: people or years
-- base: what a change is held against; null for the others
-- column note: the year of an extreme, what is missing, and what was recorded in another way in
--   the years compared
-- qualifier: that of the year the row is about; of a change the weaker of both
-- basis: recorded or printed, of that year
-- notice: says so where synthetic sample data are in the figure, of whichever year it is
with

years as (

    select
        *,
        lag(year) over (order by year) as year_before
    from marts.casualty_years
    where total is not null and year <= (select data_year from core.edition)

),

-- the years after the last one without a figure
unbroken as (

    select * from years
    qualify
        year > coalesce(max(if(year_before is distinct from year - 1, year, null)) over () - 1, 0)

),

whole_years as (

    select
        *,
        if(lag(year) over by_year = year - 1, sign(total - lag(total) over by_year), null) as step,
        row_number() over (order by total, year) as from_lowest,
        row_number() over (order by total desc, year) as from_highest
    from unbroken
    where is_whole
    window by_year as (order by year)

),

this_year as (

    select
        year.*,
        whole_years.step
    from marts.casualty_years as year
    -- a part of a year is no step
    left join whole_years on year.year = whole_years.year
    where year.year = (select data_year from core.edition)

),

parts as (

    select
        string_agg(year, ', ' order by year) as years,
        min(total) as lowest,
        max(year) as last_year
    from unbroken
    where not is_whole

),

all_years as (

    select
        min(years.year) || '-' || max(years.year) as span,
        min(whole_years.year) as first_whole,
        max(whole_years.year) filter (where whole_years.total > this_year.total) as higher,
        -- the last year that did not go the way of the data year
        max(whole_years.year) filter (where whole_years.step is distinct from this_year.step)
            as turn
    from unbroken as years
    cross join this_year
    -- not all are whole
    left join whole_years on years.year = whole_years.year

)

select
    run.measure,
    told.count,
    run.base,
    nullif(concat_ws('; ', told.note, (
        select 'recording changed in ' || string_agg(
            distinct breaks.area || ' ' || breaks.break_year, ', '
            order by breaks.area || ' ' || breaks.break_year
        )
        from core.casualty_source_breaks as breaks
        where told.count is not null and breaks.break_year between run.from_year and this_year.year
    )), '') as note,
    case run.measure
        when 'change_of_total'
            then word_of_change(this_year.qualifier, previous.qualifier)
        else coalesce(own.qualifier, this_year.qualifier)
    end as qualifier,
    coalesce(own.basis, this_year.basis) as basis,
    case
        when run.measure = 'change_of_total' then coalesce(this_year.notice, previous.notice)
        when own.year is null then this_year.notice
        else own.notice
    end as notice
from this_year
cross join all_years
cross join parts
cross join marts.world_comparison as world
-- the first year has none before it
left join years as previous on this_year.year = previous.year + 1
-- there may be no whole year
left join whole_years as lowest on lowest.from_lowest = 1
-- nor then a highest one
left join whole_years as highest on highest.from_highest = 1
-- whether there is one, and why it cannot be told; its count and base; the year its span begins and
-- its own; what it says
cross join lateral (values
    (
        'previous_total', previous.year is not null, null,
        previous.total, null, null, previous.year,
        concat_ws(', ', 'year ' || previous.year, previous.basis, previous.vintage)
    ),
    (
        'change_of_total', previous.year is not null,
        if(
            world.is_total_comparable,
            null,
            concat_ws(' ', 'not comparable: no comparable information on', world.missing)
        ),
        this_year.total - previous.total, previous.total, previous.year, null,
        if(
            this_year.is_whole and previous.is_whole
            or world.lowest_change > 0
            or world.highest_change < 0,
            null,
            'between ' || world.lowest_change || ' and '
            || world.highest_change
        )
    ),
    (
        'lowest_total', lowest.year is not null,
        if(
            parts.lowest <= lowest.total,
            'not given, for not all is known of ' || parts.years,
            null
        ),
        lowest.total, null, all_years.first_whole, lowest.year,
        'year ' || lowest.year || ', of ' || all_years.span
    ),
    (
        'highest_total', highest.year is not null,
        'not given, for not all is known of ' || parts.years,
        highest.total, null, all_years.first_whole, highest.year,
        'year ' || highest.year || ', of ' || all_years.span
    ),
    (
        'highest_since', all_years.higher is not null,
        if(
            parts.last_year > all_years.higher,
            'not given, for not all is known of ' || parts.years,
            null
        ),
        all_years.higher, null, all_years.higher, null, 'the last year with a higher total'
    ),
    (
        'years_in_a_row', coalesce(this_year.step <> 0, false), null,
        this_year.year - all_years.turn, null, all_years.turn, null,
        if(this_year.step > 0, 'increases', 'decreases')
    )
) as run (measure, is_there, refused, count, base, from_year, own_year, note)
cross join lateral (
    select
        if(run.refused is null, run.count, null) as count,
        coalesce(run.refused, run.note) as note
) as told
-- most rows are about the data year
left join years as own on run.own_year = own.year and told.count is not null
where run.is_there
