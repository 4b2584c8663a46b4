-- title: Every printed figure as it stood when a report came out
-- grain: one row per coordinate with a usable print by then
-- key: coordinate
-- args: report
-- audience: public
-- note: the latest monitor_print up to the day of the report; without one the latest secondary
--   print, marked, and of these one that is unconfirmed last; what was printed later is as if
--   unknown
-- note: report is a label of core.printed_vintages; an unknown one gives no row
-- note: a vintage that contradicts itself, or another of its day, gives no value
-- coordinate: what the figure is about (core.printed_figures)
-- series: LM, CMM, country profile or other
-- scope: global, region or area
-- area: code of the area; null unless the scope is area
-- region_scheme: code of reference.region_schemes
-- region: region as printed
-- period_from: year, month or day the period begins; null = from the start of counting
-- period_to: year, month or day the period ends
-- measure: term of the vocabulary printed_measure
-- dimension: what the category divides
-- category: category as printed
-- base_note: what the figure is part or share of
-- value: the number as printed; null where contradicted, or the print is a text
-- qualifier: exact, at_least, more_than, nearly or approximately; null where contradicted
-- vintage: the report it was last printed in by then
-- is_own: true when the report itself prints it
-- is_secondary: true when no print of the Monitor itself is known by then
-- is_contradicted: true when that vintage, or another printed as late, gives different values
-- print: number of the print in core.printed_figures
-- print_line: the line of the print
-- print_sheet: the sheet that line stands on, as the lowest number of a print there
with

reports as (

    select
        vintages.vintage as own_vintage,
        coalesce(vintages.printed_until, date '0001-01-01') as own_day
    from core.printed_vintages as vintages
    where vintages.label = report

),

prints as (

    select * from core.printed_figures
    where not_used is null

),

known as (

    select
        prints.print,
        prints.coordinate,
        prints.value,
        prints.printed_text,
        prints.measure,
        prints.vintage = reports.own_vintage as is_own,
        dense_rank() over (
            partition by prints.coordinate
            order by
                prints.evidence asc,
                coalesce(prints.printed_until, date '0001-01-01') desc
        ) as age,
        row_number() over (
            partition by prints.coordinate
            order by
                prints.evidence asc,
                coalesce(prints.printed_until, date '0001-01-01') desc,
                prints.print asc
        ) as position
    from prints
    inner join reports
        on
            prints.vintage = reports.own_vintage
            or coalesce(prints.printed_until, date '0001-01-01') < reports.own_day

),

latest as (

    select
        known.coordinate,
        count(distinct concat_ws('|', known.value, known.printed_text)) filter (
            where known.measure <> 'finding'
        ) > 1 as is_contradicted
    from known
    where known.age = 1
    group by known.coordinate

)

select
    prints.coordinate,
    prints.series,
    prints.scope,
    prints.area,
    prints.region_scheme,
    prints.region,
    prints.period_from,
    prints.period_to,
    prints.measure,
    prints.dimension,
    prints.category,
    prints.base_note,
    case when not latest.is_contradicted then prints.value end as value,
    case when not latest.is_contradicted then prints.qualifier end as qualifier,
    prints.vintage,
    known.is_own,
    prints.evidence <> 'monitor_print' as is_secondary,
    latest.is_contradicted,
    prints.print,
    prints.print_line,
    prints.print_sheet
from known
inner join prints on known.print = prints.print
inner join latest on known.coordinate = latest.coordinate
where known.position = 1
order by prints.coordinate
