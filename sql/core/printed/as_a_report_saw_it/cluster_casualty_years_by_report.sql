-- title: Yearly cluster munition casualties as a report saw them
-- grain: one row per report, place and year that Cluster Munition Monitor had printed by then
-- key: report, area, year
-- audience: public
-- form: view by report
-- note: attacks and remnants are those of the total's own line, blank where it gave none; of a year
--   without a total those of the line that was printed last by then
-- report: a label of core.printed_vintages, or this edition's id
-- area: ISO 3166 alpha-3, else the Monitor's own X-code; XWD is the world
-- year: calendar year of the incidents
-- attacks: casualties of attacks; blank where not printed
-- remnants: casualties of remnants; blank where not printed
-- total: all of them; blank where not printed, or the prints of one day contradict each other
-- vintage: the report of that line
-- qualifier: the print's own word: exact, at_least, more_than, nearly or approximately; of a
--   print without a total that of its parts
with

lines as (

    select
        *,
        coalesce(area, 'XWD') as place,
        measure = 'cluster_casualties_total' as is_total
    from core.printed_figures_by_report
    where
        series = 'CMM'
        and scope in ('global', 'area')
        and dimension is null
        and base_note is null
        and period_from = period_to
        and length(period_to) = 4
        and starts_with(measure, 'cluster_casualties_')
    qualify row_number() over (
        partition by report, area, period_to
        order by is_total desc, is_secondary asc, vintage desc, print asc
    ) = 1

),

parts as (

    select
        lines.report,
        lines.place as area,
        cast(lines.period_to as integer) as year,
        prints.measure,
        prints.value,
        prints.qualifier,
        lines.is_contradicted,
        cast(case when lines.is_total then lines.value end as bigint) as total,
        case when lines.is_total then lines.qualifier end as qualifier_of_total,
        lines.vintage
    from lines
    inner join core.printed_figures as prints
        on
            lines.print_sheet = prints.print_sheet
            and lines.print_line = prints.print_line
            and lines.vintage = prints.vintage
            and lines.scope = prints.scope
            and lines.place = coalesce(prints.area, 'XWD')
            and lines.period_to = prints.period_from
            and lines.period_to = prints.period_to
    where
        prints.dimension is null
        and prints.base_note is null
        and starts_with(prints.measure, 'cluster_casualties_')

)

select
    report,
    area,
    year,
    cast(max(value) filter (
        where measure = 'cluster_casualties_attack' and not is_contradicted
    ) as bigint) as attacks,
    cast(max(value) filter (
        where measure = 'cluster_casualties_remnant' and not is_contradicted
    ) as bigint) as remnants,
    total,
    vintage,
    case
        when not is_contradicted then coalesce(qualifier_of_total, word_of_sum(qualifier, value))
    end as qualifier
from parts
group by report, area, year, total, vintage, is_contradicted, qualifier_of_total
order by report, area = 'XWD' desc, area, year
