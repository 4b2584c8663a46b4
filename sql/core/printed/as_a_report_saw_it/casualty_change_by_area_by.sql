-- title: Change of mine/ERW casualties from the year before, by area, as a report gave them
-- grain: one row per area named in the report's last year, or by then in the year before
-- key: area
-- args: report
-- audience: public
-- note: the last year is the last of which the report itself prints a total; the year before is as
--   revised by then, never as first printed
-- note: a report names some areas only: an area named in one year alone has no change
-- area: ISO 3166 alpha-3, else the Monitor's own X-code
-- previous_total: casualties of the year before, as revised by then; blank where not named
-- current_total: casualties of the last year; blank where not named
-- change: current less previous total; blank where not named in both
-- direction: increased, decreased or same; not_comparable where not named in both
-- total_qualifier: exact, or the print's own word of either total
-- data_year: the last year
-- previous_vintage: the report the year before was last printed in by then
-- current_vintage: the report the last year was last printed in by then
with

years as (

    select * from core.casualty_years_by(report)

),

last_year as (

    select max(years.year) as year
    from years
    where years.is_own

),

areas as (

    select
        years.area,
        max(years.total) filter (where years.year < last_year.year) as previous_total,
        max(years.total) filter (where years.year = last_year.year) as current_total,
        max(years.vintage) filter (where years.year < last_year.year) as previous_vintage,
        max(years.vintage) filter (where years.year = last_year.year) as current_vintage,
        word_of_change(
            max(years.total_qualifier) filter (where years.year = last_year.year),
            max(years.total_qualifier) filter (where years.year < last_year.year)
        ) as total_qualifier,
        last_year.year as data_year
    from years
    inner join last_year on years.year between last_year.year - 1 and last_year.year
    where years.area <> 'XWD'
    group by years.area, last_year.year

)

select
    areas.area,
    areas.previous_total,
    areas.current_total,
    areas.current_total - areas.previous_total as change,
    case sign(areas.current_total - areas.previous_total)
        when 1 then 'increased'
        when -1 then 'decreased'
        when 0 then 'same'
        else 'not_comparable'
    end as direction,
    areas.total_qualifier,
    areas.data_year,
    areas.previous_vintage,
    areas.current_vintage
from areas
order by change desc nulls last, areas.area
