-- days of which a part may be missing, years and ages; scalar macros, as in 04_macros.sql

-- ISO text of a date of which day or month may be missing: 2017, 2017-05 or 2017-05-12
create macro partial_date(on_year, on_month, on_day) as
    format('{:04d}', on_year)
    || coalesce(format('-{:02d}', on_month), '')
    || coalesce(format('-{:02d}', on_day), '');

-- last day such a text can mean: a year is over at its end; null for a day that is unknown or none
create macro end_of_partial_date(iso) as
    case length(iso)
        when 4 then try_cast(iso || '-12-31' as date)
        when 7 then last_day(try_cast(iso || '-01' as date))
        when 10 then try_cast(iso as date)
    end;

-- how exactly such a text says a day; by where only the last possible day is known
create macro precision_of(told) as
    case
        when starts_with(told, 'by ') then 'by'
        when length(told) = 4 then 'year'
        when length(told) = 7 then 'month'
        when length(told) = 10 then 'day'
    end;

-- first day such a text can mean; null for a day that is unknown or none
create macro start_of_partial_date(iso) as
    case length(iso)
        when 4 then try_cast(iso || '-01-01' as date)
        when 7 then try_cast(iso || '-01' as date)
        when 10 then try_cast(iso as date)
    end;

-- whether a printed day is less than a month from another, and not the same
create macro is_a_slip(printed_from, printed_until, other) as
    other not between printed_from and printed_until
    and least(abs(other - printed_from), abs(other - printed_until)) <= 31;

-- years as an editor writes them, the runs among them with a dash: 2017, 2020-2021
create macro as_runs(years) as
    array_to_string(
        list_transform(
            list_zip(
                list_filter(
                    list_sort(cast(years as bigint[])),
                    lambda one: not list_contains(years, one - 1)
                ),
                list_filter(
                    list_sort(cast(years as bigint[])),
                    lambda one: not list_contains(years, one + 1)
                )
            ),
            lambda run: run[1] || if(run[2] > run[1], '-' || run[2], '')
        ),
        ', '
    );

-- full years from the last day to which information reaches to the day it is asked for; 0 where it
-- reaches so far or further, null where there is no such day
create macro years_old(known_until, as_of) as
    if(known_until is null, null, greatest(datesub('year', known_until, as_of), 0));
