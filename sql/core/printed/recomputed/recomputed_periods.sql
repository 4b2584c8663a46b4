-- title: Printed counts of several years made again from an earlier one and the years between
-- grain: one row per line of a print, method and number it gives
-- key: print_line, method, printed, recomputed
-- method: how it was recomputed
-- code: why they differ, where they do
with

lines as (

    select * from core.printed_lines
    where is_cluster

),

annual as (

    select
        place,
        vintage,
        printed_year,
        try_cast(period_to as integer) as year,
        coalesce(total, attack + remnant) as value
    from lines
    where period_from = period_to and value is not null

),

-- counts of several years or of all time
periods as (

    select
        *,
        try_cast(period_to as integer) as until_year
    from lines
    where period_from <> period_to and total is not null

),

-- of each year what the count's own report says, else the last one before it
years_of_periods as (

    select
        periods.print_line,
        annual.year,
        annual.value
    from periods
    inner join annual
        on
            periods.place = annual.place
            and periods.printed_year >= annual.printed_year
            and periods.until_year >= annual.year
    qualify row_number() over (
        partition by periods.print_line, annual.year
        order by
            annual.vintage = periods.vintage desc,
            annual.printed_year desc,
            annual.vintage desc,
            annual.value desc
    ) = 1

),

-- the last count that ended before, and each year between
steps as (

    select
        later.print_line,
        later.total,
        earlier.until_year as earlier_year,
        later.until_year,
        max(earlier.total) as earlier_total
    from periods as later
    inner join periods as earlier using (place, period_from)
    where later.until_year > earlier.until_year
    group by later.print_line, later.total, earlier.until_year, later.until_year
    qualify row_number() over (
        partition by later.print_line
        order by earlier.until_year desc
    ) = 1

),

made_again as (

    select
        print_line,
        'earlier_period_and_years' as method,
        steps.total as printed,
        steps.earlier_total + sum(years.value) as recomputed
    from steps
    inner join years_of_periods as years using (print_line)
    where steps.earlier_year < years.year
    group by
        print_line,
        steps.total,
        steps.earlier_total,
        steps.earlier_year,
        steps.until_year
    having count(*) = steps.until_year - steps.earlier_year
    union by name
    -- backwards only what fits: a misfit shows on the later count
    select
        earlier.print_line,
        'later_period_less_year' as method,
        earlier.total as printed,
        later.total - annual.value as recomputed
    from periods as earlier
    inner join periods as later using (place, period_from)
    inner join annual using (place)
    where
        earlier.until_year + 1 = later.until_year
        and later.until_year = annual.year
        and later.vintage = annual.vintage
        and printed = recomputed

)

select
    *,
    'past_cases_keep_arriving' as code
from made_again
where printed is not null and recomputed is not null
order by print_line, method, printed, recomputed
