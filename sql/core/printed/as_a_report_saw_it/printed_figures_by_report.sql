-- title: Every printed figure as a report saw it
-- grain: one row per report and coordinate with a usable print by then
-- key: report, coordinate
-- audience: public
-- form: view by report
-- note: a vintage that contradicts itself, or another of its day, gives no value
-- report: a label of core.printed_vintages, or this edition's id
-- coordinate: what the figure is about (core.printed_figures)
-- area: code of the area; null unless the scope is area
-- treaty: mbt or ccm, where the figure is about one of them
-- period_from: year, month or day the period begins; null = from the start of counting
-- period_to: year, month or day the period ends
-- measure: term of the vocabulary printed_measure
-- value: the number as printed; null where contradicted, or the print is a text
-- qualifier: exact, at_least, more_than, nearly or approximately; null where contradicted
-- printed_text: the words printed; null where contradicted, or the number says it all
-- area_m2: the value in square metres, exact; null unless the unit is km2
-- vintage: the report it was last printed in by then
-- printed_until: last day that can have been printed
-- is_own: true when the report itself prints it
-- is_secondary: true when no print of the Monitor itself is known by then
-- is_contradicted: true when that vintage, or another printed as late, gives different values
-- print: number of the print in core.printed_figures; of several equal ones the lowest
select
    seen.report,
    prints.coordinate,
    prints.series,
    prints.scope,
    prints.area,
    prints.region_scheme,
    prints.region,
    prints.treaty,
    prints.period_from,
    prints.period_to,
    prints.measure,
    prints.dimension,
    prints.category,
    prints.base_note,
    case when not seen.is_contradicted then prints.value end as value,
    prints.unit,
    case when not seen.is_contradicted then prints.qualifier end as qualifier,
    case when not seen.is_contradicted then prints.printed_text end as printed_text,
    case when not seen.is_contradicted then prints.area_m2 end as area_m2,
    prints.vintage,
    prints.printed_until,
    seen.is_own,
    prints.evidence <> 'monitor_print' as is_secondary,
    seen.is_contradicted,
    prints.print,
    prints.print_line,
    prints.print_sheet,
    prints.source_title,
    prints.source_url
from core.prints_as_of as seen
inner join core.printed_figures as prints on seen.print = prints.print
