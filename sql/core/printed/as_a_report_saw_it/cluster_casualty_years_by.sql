-- title: Yearly cluster munition casualties as they stood when a report came out
-- grain: one row per place and year that Cluster Munition Monitor had printed by then
-- key: area, year
-- args: report
-- audience: public
-- note: attacks and remnants are those of the total's own line, blank where it gave none; of a year
--   without a total those of the line that was printed last by then
-- area: ISO 3166 alpha-3, else the Monitor's own X-code; XWD is the world
-- year: calendar year of the incidents
-- attacks: casualties of attacks; blank where not printed
-- remnants: casualties of remnants; blank where not printed
-- total: all of them; blank where not printed, or the prints of one day contradict each other
-- vintage: the report of that line
-- total_qualifier: the print's own word: exact, at_least, more_than, nearly or approximately; of a
--   print without a total that of its parts
with

figures as (

    select * from core.printed_figures_by(report)
    where
        series = 'CMM'
        and scope in ('global', 'area')
        and dimension is null
        and base_note is null
        and period_from = period_to
        and length(period_to) = 4
        and starts_with(measure, 'cluster_casualties_')

),

prints as (

    select * from core.printed_figures
    where
        dimension is null
        and base_note is null
        and scope in ('global', 'area')
        and starts_with(measure, 'cluster_casualties_')

),

lines as (

    select
        coalesce(area, 'XWD') as place,
        scope,
        period_to,
        measure,
        value,
        qualifier,
        vintage,
        is_contradicted,
        print_sheet,
        print_line,
        row_number() over (
            partition by area, period_to
            order by
                measure = 'cluster_casualties_total' desc,
                is_secondary asc,
                vintage desc,
                print asc
        ) as position
    from figures

)

select
    lines.place as area,
    cast(lines.period_to as integer) as year,
    cast(max(prints.value) filter (
        where prints.measure = 'cluster_casualties_attack' and not lines.is_contradicted
    ) as bigint) as attacks,
    cast(max(prints.value) filter (
        where prints.measure = 'cluster_casualties_remnant' and not lines.is_contradicted
    ) as bigint) as remnants,
    cast(max(lines.value) filter (
        where lines.measure = 'cluster_casualties_total'
    ) as bigint) as total,
    lines.vintage,
    case when not bool_or(lines.is_contradicted) then coalesce(
        max(lines.qualifier) filter (where lines.measure = 'cluster_casualties_total'),
        word_of_sum(prints.qualifier, prints.value)
    ) end as total_qualifier
from lines
inner join prints
    on
        lines.print_sheet = prints.print_sheet
        and lines.print_line = prints.print_line
        and lines.vintage = prints.vintage
        and lines.scope = prints.scope
        and lines.place = coalesce(prints.area, 'XWD')
        and lines.period_to = prints.period_from
        and lines.period_to = prints.period_to
where lines.position = 1
group by lines.place, lines.period_to, lines.vintage
order by lines.place = 'XWD' desc, area, year
