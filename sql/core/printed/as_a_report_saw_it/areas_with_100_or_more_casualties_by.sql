-- title: Areas with 100 or more mine/ERW casualties as a report gave them
-- grain: one row per area with at least 100 casualties in the report's last year
-- key: area
-- args: report
-- audience: public
-- note: the last year is the last of which the report itself prints a total; 100 itself is in
-- area: ISO 3166 alpha-3, else the Monitor's own X-code
-- total: casualties
-- total_qualifier: the print's own word: exact, at_least, more_than, nearly or approximately
-- data_year: the last year
-- vintage: the report it was last printed in by then
with

years as (

    select * from core.casualty_years_by(report)

),

last_year as (

    select max(years.year) as year
    from years
    where years.is_own

)

select
    years.area,
    years.total,
    years.total_qualifier,
    years.year as data_year,
    years.vintage
from years
inner join last_year on years.year = last_year.year
where years.area <> 'XWD' and years.total >= 100
order by years.total desc, years.area
