-- title: Headlines of mine/ERW casualties as a report gave them
-- grain: one row per measure
-- key: measure
-- args: report
-- audience: public
-- note: of the last year the report itself prints a total of; the year before as it stood then
-- note: a report that prints no total of the world gives no row
-- data_year: calendar year reported on
-- measure: total, killed, injured, unknown, previous_total or change
-- count: people; blank where not printed
-- base: what count is held against; blank where against nothing
-- base_rule: what the base is
-- share: percent of the base; of a change, the change in percent of the year before
-- vintage: the report the figure stands in
with

years as (

    select * from core.casualty_years_by(report)
    where area = 'XWD'

),

this_year as (

    select
        years.year,
        years.killed,
        years.injured,
        years.unknown,
        years.total,
        years.vintage
    from years
    where years.is_own and years.year = (select max(own.year) from years as own where own.is_own)

),

previous as (

    select
        years.year,
        years.total,
        years.vintage
    from years
    inner join this_year on years.year = this_year.year - 1

),

measures as (

    select
        1 as position,
        'total' as measure,
        this_year.total as count,
        cast(null as bigint) as base,
        null as base_rule,
        this_year.vintage
    from this_year
    union all
    select
        2 as position,
        'killed' as measure,
        this_year.killed as count,
        this_year.total as base,
        'all casualties, unknown outcome included' as base_rule,
        this_year.vintage
    from this_year
    union all
    select
        3 as position,
        'injured' as measure,
        this_year.injured as count,
        this_year.total as base,
        'all casualties, unknown outcome included' as base_rule,
        this_year.vintage
    from this_year
    union all
    select
        4 as position,
        'unknown' as measure,
        this_year.unknown as count,
        this_year.total as base,
        'all casualties, unknown outcome included' as base_rule,
        this_year.vintage
    from this_year
    union all
    select
        5 as position,
        'previous_total' as measure,
        previous.total as count,
        cast(null as bigint) as base,
        null as base_rule,
        previous.vintage
    from previous
    union all
    select
        6 as position,
        'change' as measure,
        this_year.total - previous.total as count,
        previous.total as base,
        'total of the year before, as it stood then' as base_rule,
        this_year.vintage
    from this_year
    cross join previous

)

select
    this_year.year as data_year,
    measures.measure,
    measures.count,
    measures.base,
    measures.base_rule,
    share(measures.count, measures.base) as share,
    measures.vintage
from measures
cross join this_year
order by measures.position
