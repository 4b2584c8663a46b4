-- title: The data year among the years: the year before, change, extremes, runs and the sum of all
-- grain: one row per measure that can be told; an extreme or run that cannot has no count
-- key: measure
-- form: view
-- note: a year whose total is incomplete gives no extreme and no part of a run. Where that is the
--   data year itself, extremes and runs have no count and say so
-- note: a year without a figure breaks a run
-- measure: what the row says
-- count: people or years
-- base: what a change is held against; null for the others
-- column note: the year of an extreme, the years left out, and what was recorded in another way in
--   the years compared
-- qualifier: that of the year the row is about; of a change the weaker of both, of all years
--   that of their sum
-- basis: recorded or printed, of that year
-- notice: says so where synthetic sample data are in the figure, of whichever year it is
with

years as (

    select * from marts.casualty_years
    where total is not null and year <= (select data_year from core.edition)

),

-- a part of a year is neither its lowest nor its highest, and no step up or down
complete_years as (

    select
        *,
        if(lag(year) over by_year = year - 1, sign(total - lag(total) over by_year), null) as step,
        row_number() over (order by total, year) as from_lowest,
        row_number() over (order by total desc, year) as from_highest
    from years
    where qualifier is distinct from 'incomplete'
    window by_year as (order by year)

),

this_year as (

    select
        year.*,
        complete_years.step
    from marts.casualty_years as year
    -- a part of a year is no step
    left join complete_years on year.year = complete_years.year
    where year.year = (select data_year from core.edition)

),

incomplete as (

    select
        'incomplete and left out: ' || string_agg(year, ', ' order by year) as left_out,
        string_agg(year, ', ' order by year)
            filter (where year >= (select data_year from core.edition) - 1) as compared,
        coalesce(bool_or(year = (select data_year from core.edition)), false) as is_this_year
    from years
    where qualifier = 'incomplete'

),

all_years as (

    select
        cast(sum(years.total) as bigint) as total,
        min(years.year) as first_year,
        max(years.year) as last_year,
        max(years.year) - min(years.year) + 1 - count(*) as gaps,
        word_of_sum(coalesce(years.qualifier, 'at_least'), years.total) as word,
        max(years.notice) as notice,
        min(complete_years.year) as first_complete,
        max(complete_years.year) filter (where complete_years.total > this_year.total) as higher,
        -- the last year that did not go the way of the data year
        max(complete_years.year) filter (where complete_years.step is distinct from this_year.step)
            as turn
    from years
    cross join this_year
    -- not all are complete
    left join complete_years on years.year = complete_years.year

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
        when 'change' then word_of_change(this_year.qualifier, previous.qualifier)
        when 'total_of_all_years'
            then if(all_years.word = 'exact' and all_years.gaps = 0, this_year.qualifier,
                if(all_years.word = 'about', 'about', 'at_least'))
        else coalesce(own.qualifier, this_year.qualifier)
    end as qualifier,
    coalesce(own.basis, this_year.basis) as basis,
    case
        when run.measure = 'change' then coalesce(this_year.notice, previous.notice)
        when run.measure = 'total_of_all_years' then all_years.notice
        when own.year is null then this_year.notice
        else own.notice
    end as notice
from this_year
cross join all_years
cross join incomplete
-- the first year has none before it
left join years as previous on this_year.year = previous.year + 1
-- there may be no complete year
left join complete_years as lowest on lowest.from_lowest = 1
-- nor then a highest one
left join complete_years as highest on highest.from_highest = 1
-- whether there is one, and whether an incomplete year forbids to tell it; its count and base; the
-- year its span begins and its own; what it says
cross join lateral (values
    (
        'previous_total', previous.year is not null, false,
        previous.total, null, null, previous.year,
        concat_ws(', ', 'year ' || previous.year, previous.basis, previous.vintage)
    ),
    (
        'change', previous.year is not null, false,
        this_year.total - previous.total, previous.total, previous.year, null,
        'neither a rise nor a fall, for it is incomplete: ' || incomplete.compared
    ),
    (
        'lowest_total', lowest.year is not null, incomplete.is_this_year,
        lowest.total, null, all_years.first_complete, lowest.year,
        concat_ws('; ', 'year ' || lowest.year, incomplete.left_out)
    ),
    (
        'highest_total', highest.year is not null, incomplete.is_this_year,
        highest.total, null, all_years.first_complete, highest.year,
        concat_ws('; ', 'year ' || highest.year, incomplete.left_out)
    ),
    (
        'highest_since', all_years.higher is not null, incomplete.is_this_year,
        all_years.higher, null, all_years.higher, null,
        concat_ws('; ', 'the last year with a higher total', incomplete.left_out)
    ),
    (
        'years_in_a_row', coalesce(this_year.step <> 0, false), incomplete.compared is not null,
        this_year.year - all_years.turn, null, all_years.turn, null,
        if(this_year.step > 0, 'increases', 'decreases')
    ),
    (
        'total_of_all_years', all_years.last_year > all_years.first_year, false,
        all_years.total, null, all_years.first_complete, null,
        all_years.first_year || '-' || all_years.last_year
        || if(all_years.gaps > 0, ', years without a figure: ' || all_years.gaps, '')
    )
) as run (measure, is_there, is_refused, count, base, from_year, own_year, note)
cross join lateral (
    select
        if(run.is_refused, null, run.count) as count,
        if(run.is_refused, 'not given, for it is incomplete: ' || incomplete.compared, run.note)
            as note
) as told
-- most rows are about the data year
left join years as own on run.own_year = own.year and told.count is not null
where run.is_there or run.is_refused
