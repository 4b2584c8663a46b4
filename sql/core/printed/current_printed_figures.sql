-- title: The current print of every printed figure
-- grain: one row per coordinate with a usable print
-- key: coordinate
-- audience: public
-- ids: source_row_id
-- internal-columns: source_row_id
-- note: as this edition saw it, which has seen every print: core.prints_as_of says which it takes
-- note: a vintage that contradicts itself, or another of its day, gives no current value
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
-- vintage: the report it was last printed in
-- printed_until: last day that can have been printed
-- is_secondary: true when no print of the Monitor itself is known
-- is_contradicted: true when that vintage, or another printed as late, gives different values
-- print: number of the print in core.printed_figures; of several equal ones the lowest
-- source_row_id: receipt, sheet and Excel row of the print
select
    figures.* exclude (report, is_own),
    prints.source_row_id
from core.printed_figures_by_report as figures
inner join core.printed_figures as prints on figures.print = prints.print
where figures.report = getvariable('edition')
order by figures.coordinate
