-- title: Printed casualties are of a year that was over, and of the year their table says
-- severity: warning
-- fix: look at the print: the year of a page's address or header is not that of its values
-- note: shifted = three or more areas have, under one year, what other prints have a year off, and
--   fewer agree (Landmine Monitor 2011 heads its table of 2010 with 2009)
with

printed as (

    select
        vintage,
        area,
        scope,
        cast(period_to as integer) as year,
        value,
        year(printed_until) as printed_year
    from core.printed_figures
    where
        measure = 'casualties_total'
        and dimension is null
        and base_note is null
        and not_used is null
        and value is not null
        and period_from = period_to
        and length(period_to) = 4

),

compared as (

    select
        one.vintage,
        one.year,
        area,
        bool_or(one.year = other.year and one.value = other.value) as agrees,
        bool_or(abs(one.year - other.year) = 1 and one.value = other.value) as is_shifted
    from printed as one
    inner join printed as other using (area)
    -- small numbers are equal by chance
    where
        one.scope = 'area'
        and one.value >= 10
        and one.vintage <> other.vintage
        and abs(one.year - other.year) <= 1
    group by all

)

select
    vintage,
    year,
    'the year was not over' as problem,
    count(*) as figures
from printed
where year > printed_year
group by vintage, year
union all
select
    vintage,
    year,
    'the values are of the year before or after' as problem,
    count(*) filter (where is_shifted and not agrees) as figures
from compared
group by vintage, year
having figures >= 3 and figures > count(*) filter (where agrees)
order by vintage, year, problem
