-- title: Change of mine/ERW casualties from the year before, by area, as a report gave them
-- grain: one row per report and area named in its last year, or by then in the year before
-- key: report, area
-- audience: public
-- form: view by report
-- note: the year before is as revised by then, never as first printed
-- note: a report names some areas only: an area named in one year alone has no change
-- report: a label of core.printed_vintages
-- previous_total: casualties of the year before, as revised by then; blank where not named
-- current_total: casualties of the last year; blank where not named
-- change: current less previous total; blank where not named in both
-- direction: increased, decreased or same; not_comparable where not named in both
-- qualifier: exact, or the print's own word of either total
-- data_year: the last year of which the report itself prints a total
-- previous_vintage: the report the year before was last printed in by then
-- current_vintage: the report the last year was last printed in by then
with

years as (

    select * from core.casualty_years_by_report
    where area <> 'XWD'

),

changes as (

    select
        report,
        area,
        before.total as previous_total,
        this_year.total as current_total,
        this_year.total - before.total as change,
        word_of_change(this_year.qualifier, before.qualifier) as qualifier,
        coalesce(this_year.data_year, before.data_year) as data_year,
        before.vintage as previous_vintage,
        this_year.vintage as current_vintage
    from (select * from years where year = data_year) as this_year
    -- an area may be named in one year alone
    full join (select * from years where year = data_year - 1) as before using (report, area)

)

select
    report,
    area,
    previous_total,
    current_total,
    change,
    case sign(change)
        when 1 then 'increased'
        when -1 then 'decreased'
        when 0 then 'same'
        else 'not_comparable'
    end as direction,
    qualifier,
    data_year,
    previous_vintage,
    current_vintage
from changes
order by report, change desc nulls last, area
