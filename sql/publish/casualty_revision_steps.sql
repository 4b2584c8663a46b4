-- title: A year's printed total report by report, each against the first: the triangle of revisions
-- grain: one row per year and print after the first
-- key: year, prints_later
-- references: year = publish.years.year
-- products: lm, published
-- trace: total = told(fact.total)
--   from publish.casualty_revisions as fact
--   where fact.year = figure.year and fact.vintage = figure.vintage
-- trace: first_total = told(fact.total)
--   from publish.casualty_revisions as fact
--   where fact.year = figure.year and fact.vintage = figure.first_vintage
-- derived: revision = figure.total - figure.first_total
-- note: of the world; of prints of the Monitor and of texts that quote it, not of what is
--   unconfirmed
-- year: calendar year of the incidents
-- prints_later: prints of the year's total since the first
-- total: casualties as it printed them
-- first_vintage: the report of the first print
-- first_total: casualties as first printed
-- revision: total less first_total
-- qualifier: of the print
-- notice: says so where synthetic sample data are in the figure
with

prints as (

    select
        year,
        vintage,
        total,
        qualifier,
        notice,
        row_number() over (
            partition by year order by coalesce(printed_until, date '0001-01-01'), vintage
        ) - 1 as prints_later
    from publish.casualty_revisions
    -- every vintage has a day, but for texts that say none
    left join (
        select
            label as vintage,
            max(printed_until) as printed_until
        from core.printed_vintages
        group by label
    ) as days using (vintage)
    where evidence in ('monitor_print', 'secondary') and total is not null and not is_contradicted

)

select
    later.year,
    later.prints_later,
    later.vintage,
    later.total,
    later.qualifier,
    earliest.vintage as first_vintage,
    earliest.total as first_total,
    later.total - earliest.total as revision,
    coalesce(later.notice, earliest.notice) as notice
from prints as later
inner join prints as earliest on later.year = earliest.year and earliest.prints_later = 0
where later.prints_later > 0
order by later.year desc, later.prints_later
