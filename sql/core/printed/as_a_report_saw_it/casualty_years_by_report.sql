-- title: Yearly mine/ERW casualties of the world and of areas as a report saw them
-- grain: one row per report, place and year that Landmine Monitor had printed by then
-- key: report, area, year
-- audience: public
-- form: view by report
-- note: killed, injured and unknown are those of the total's own line, blank where it gave none
-- report: a label of core.printed_vintages, or this edition's id
-- area: ISO 3166 alpha-3, else the Monitor's own X-code; XWD is the world
-- year: calendar year of the incidents
-- unknown: people whose survival is not known
-- total: all of them; blank where the prints of one day contradict each other
-- qualifier: the print's own word: exact, at_least, more_than, nearly or approximately
-- vintage: the report it was last printed in by then
-- is_own: true when the report itself prints it
-- is_secondary: true when no print of the Monitor itself is known by then
-- data_year: the last year of which the report itself prints a total
with

totals as (

    select
        *,
        coalesce(area, 'XWD') as place
    from core.printed_figures_by_report
    where
        series = 'LM'
        and scope in ('global', 'area')
        and measure = 'casualties_total'
        and dimension is null
        and base_note is null
        and period_from = period_to
        and length(period_to) = 4

),

lines as (

    select
        totals.report,
        totals.place as area,
        cast(totals.period_to as integer) as year,
        prints.measure,
        case when not totals.is_contradicted then prints.value end as part,
        cast(totals.value as bigint) as total,
        totals.qualifier,
        totals.vintage,
        totals.is_own,
        totals.is_secondary
    from totals
    inner join core.printed_figures as prints
        on
            totals.print_sheet = prints.print_sheet
            and totals.print_line = prints.print_line
            and totals.vintage = prints.vintage
            and totals.scope = prints.scope
            and totals.place = coalesce(prints.area, 'XWD')
            and totals.period_to = prints.period_from
            and totals.period_to = prints.period_to
    where prints.dimension is null

),

years as (

    select
        report,
        area,
        year,
        cast(max(part) filter (where measure = 'casualties_killed') as bigint) as killed,
        cast(max(part) filter (where measure = 'casualties_injured') as bigint) as injured,
        cast(max(part) filter (where measure = 'casualties_unknown') as bigint) as unknown,
        total,
        qualifier,
        vintage,
        is_own,
        is_secondary
    from lines
    group by report, area, year, total, qualifier, vintage, is_own, is_secondary

)

select
    *,
    max(year) filter (where is_own) over (partition by report) as data_year
from years
order by report, area = 'XWD' desc, area, year
