-- title: No two prints give an area's totals of two years the other way round
-- severity: warning
-- fix: look both prints up; one of them has put the totals under each other's year
with

prints as (

    select distinct
        area,
        period_to as year,
        vintage,
        cast(value as bigint) as total
    from core.printed_figures
    where
        not_used is null
        and scope = 'area'
        and measure = 'casualties_total'
        and dimension is null
        and base_note is null
        and period_from = period_to
        and length(period_to) = 4
        and value is not null

),

pairs as (

    select
        earlier.area,
        earlier.vintage,
        earlier.year as earlier_year,
        later.year as later_year,
        earlier.total as earlier_total,
        later.total as later_total
    from prints as earlier
    inner join prints as later using (area, vintage)
    where earlier.year < later.year and earlier.total <> later.total

)

select
    one.area,
    one.earlier_year,
    one.later_year,
    one.vintage,
    one.earlier_total,
    one.later_total,
    other.vintage as exchanged_in
from pairs as one
inner join pairs as other using (area, earlier_year, later_year)
where
    one.earlier_total = other.later_total
    and one.later_total = other.earlier_total
    and one.vintage < other.vintage
order by one.area, one.earlier_year, one.later_year, one.vintage, other.vintage
