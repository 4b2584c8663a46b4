-- title: Headlines of mine/ERW casualties as a report gave them
-- grain: one row per report and measure
-- key: report, measure
-- audience: public
-- form: view by report
-- note: of the last year the report itself prints a total of; the year before as it stood then
-- note: a report that prints no total of the world gives no row
-- report: a label of core.printed_vintages
-- data_year: calendar year reported on
-- measure: total, killed, injured, unknown, previous_total or change
-- count: people; blank where not printed
-- base: what count is held against; blank where against nothing
-- base_rule: what the base is
-- share: percent of the base; of a change, the change in percent of the year before
-- vintage: the report the figure stands in
with

years as (

    select
        * exclude (data_year),
        max(year) filter (where is_own) over (partition by report) as data_year
    from core.casualty_years_by_report
    where area = 'XWD'

),

reported as (

    select
        this_year.*,
        before.total as previous_total,
        before.vintage as previous_vintage
    from years as this_year
    -- of the year before nothing may have been printed by then
    left join years as before
        on this_year.report = before.report and this_year.year = before.year + 1
    where this_year.year = this_year.data_year

)

select
    reported.report,
    reported.data_year,
    measures.measure,
    measures.count,
    measures.base,
    measures.base_rule,
    share(measures.count, measures.base) as share,
    measures.vintage
from reported
cross join lateral (
    values
    (1, 'total', total, cast(null as bigint), null, vintage),
    (2, 'killed', killed, total, 'all casualties, unknown outcome included', vintage),
    (3, 'injured', injured, total, 'all casualties, unknown outcome included', vintage),
    (4, 'unknown', unknown, total, 'all casualties, unknown outcome included', vintage),
    (5, 'previous_total', previous_total, null, null, previous_vintage),
    (
        6,
        'change',
        total - previous_total,
        previous_total,
        'total of the year before, as it stood then',
        if(previous_vintage is null, null, vintage)
    )
) as measures (position, measure, count, base, base_rule, vintage)
where measures.vintage is not null
order by reported.report, measures.position
