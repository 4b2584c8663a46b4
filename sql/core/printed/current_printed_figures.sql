-- title: The current print of every printed figure
-- grain: one row per coordinate with a usable print
-- key: coordinate
-- audience: public
-- ids: source_row_id
-- internal-columns: source_row_id
-- note: current is the latest monitor_print; without one the latest secondary print, marked; only
--   where there is none of them either one that is unconfirmed
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
with

prints as (

    select * from core.printed_figures
    where not_used is null

),

ranked as (

    select
        print,
        coordinate,
        measure,
        value,
        printed_text,
        dense_rank() over (
            partition by coordinate
            order by
                evidence asc,
                coalesce(printed_until, date '0001-01-01') desc
        ) as age,
        row_number() over (
            partition by coordinate
            order by
                evidence asc,
                coalesce(printed_until, date '0001-01-01') desc,
                print asc
        ) as position
    from prints

),

latest as (

    select
        coordinate,
        -- a finding in words holds several figures: two of them do not contradict each other
        count(distinct concat_ws('|', value, printed_text)) filter (where measure <> 'finding') > 1
            as is_contradicted
    from ranked
    where age = 1
    group by coordinate

)

select
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
    case when not latest.is_contradicted then prints.value end as value,
    prints.unit,
    case when not latest.is_contradicted then prints.qualifier end as qualifier,
    case when not latest.is_contradicted then prints.printed_text end as printed_text,
    case when not latest.is_contradicted then prints.area_m2 end as area_m2,
    prints.vintage,
    prints.printed_until,
    prints.evidence <> 'monitor_print' as is_secondary,
    latest.is_contradicted,
    prints.print,
    prints.source_row_id,
    prints.print_line,
    prints.print_sheet,
    prints.source_title,
    prints.source_url
from ranked
inner join prints on ranked.print = prints.print
inner join latest on ranked.coordinate = latest.coordinate
where ranked.position = 1
order by prints.coordinate
