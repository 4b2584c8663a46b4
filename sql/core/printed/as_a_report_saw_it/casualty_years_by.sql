-- title: Yearly mine/ERW casualties of the world and of areas as they stood when a report came out
-- grain: one row per place and year that Landmine Monitor had printed by then
-- key: area, year
-- args: report
-- audience: public
-- note: killed, injured and unknown are those of the total's own line, blank where it gave none
-- area: ISO 3166 alpha-3, else the Monitor's own X-code; XWD is the world
-- year: calendar year of the incidents
-- killed: people killed
-- injured: people injured
-- unknown: people whose survival is not known
-- total: all of them; blank where the prints of one day contradict each other
-- total_qualifier: the print's own word: exact, at_least, more_than, nearly or approximately
-- vintage: the report it was last printed in by then
-- is_own: true when the report itself prints it
-- is_secondary: true when no print of the Monitor itself is known by then
with

prints as (

    select * from core.printed_figures
    where dimension is null and scope in ('global', 'area')

),

totals as (

    select
        figures.scope,
        coalesce(figures.area, 'XWD') as area,
        figures.period_to,
        figures.value,
        figures.qualifier,
        figures.vintage,
        figures.is_own,
        figures.is_secondary,
        figures.is_contradicted,
        figures.print_line,
        figures.print_sheet
    from core.printed_figures_by(report) as figures
    where
        figures.series = 'LM'
        and figures.scope in ('global', 'area')
        and figures.measure = 'casualties_total'
        and figures.dimension is null
        and figures.base_note is null
        and figures.period_from = figures.period_to
        and length(figures.period_to) = 4

)

select
    totals.area,
    cast(totals.period_to as integer) as year,
    cast(max(prints.value) filter (
        where prints.measure = 'casualties_killed' and not totals.is_contradicted
    ) as bigint) as killed,
    cast(max(prints.value) filter (
        where prints.measure = 'casualties_injured' and not totals.is_contradicted
    ) as bigint) as injured,
    cast(max(prints.value) filter (
        where prints.measure = 'casualties_unknown' and not totals.is_contradicted
    ) as bigint) as unknown,
    cast(totals.value as bigint) as total,
    totals.qualifier as total_qualifier,
    totals.vintage,
    totals.is_own,
    totals.is_secondary
from totals
inner join prints
    on
        totals.print_sheet = prints.print_sheet
        and totals.print_line = prints.print_line
        and totals.vintage = prints.vintage
        and totals.scope = prints.scope
        and totals.area = coalesce(prints.area, 'XWD')
        and totals.period_to = prints.period_from
        and totals.period_to = prints.period_to
group by
    totals.area,
    totals.period_to,
    totals.value,
    totals.qualifier,
    totals.vintage,
    totals.is_own,
    totals.is_secondary
order by totals.area = 'XWD' desc, totals.area, year
