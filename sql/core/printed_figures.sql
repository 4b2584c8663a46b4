-- title: Printed figures, every print of them
-- grain: one row per figure and print
-- key: source_row_id
-- audience: public
-- note: printed figures are never added to each other or to records
-- note: contradictions are kept; which print is used, core.current_printed_figures says
-- column note: remark of the source or on the print
-- source_row_id: receipt, sheet and Excel row
-- coordinate: what the figure is about; prints of the same thing in a series share it
-- series: LM, CMM, country profile or other
-- scope: global, region or area
-- area: ISO 3166 alpha-3, else the Monitor's own X-code; null unless the scope is area
-- region_scheme: code of reference.region_schemes
-- region: region as printed
-- treaty: mbt or ccm, where the figure is about one of them
-- period_from: year, month or day the period begins; null = from the start of counting
-- period_to: year, month or day the period ends; a state on a day has that day twice
-- measure: term of the vocabulary printed_measure
-- dimension: what the category divides; not said where a category stands alone
-- category: category as printed
-- base_note: what the figure is part or share of
-- value: the number as printed; null where the print is a text or a date
-- column unit: percent, km2 or usd_million; null for counts
-- qualifier: exact, at_least, more_than, nearly or approximately
-- printed_text: the words printed, where the number alone does not say it
-- area_m2: the value in square metres, exact; null unless the unit is km2
-- vintage: the report
-- printed_on: day, month or year of printing; null = unknown
-- printed_until: last day it can have been printed; the order of vintages
-- evidence: monitor_print, secondary, unconfirmed (a text that quotes a report, marked as confirmed
--   by nothing) or unverified
-- not_used: why the print cannot become current: unverified, place_missing, value_missing or
--   unit_of_no_count
-- print_line: figures of one line of the print share it
-- print_sheet: receipt and sheet that line stands on
-- source_title: where it is printed
-- source_url: address of the source
with

staged as (

    select * from staging.printed_figures

),

workbooks as (

    select * from core.workbook_uses
    where record_kind = 'printed_figures'

),

vintages as (

    select * from core.printed_vintages

),

figures as (

    select
        staged.source_row_id,
        staged.receipt || '/' || staged.sheet as print_sheet,
        staged.scope,
        staged.area,
        staged.region_scheme,
        staged.region,
        staged.treaty,
        staged.measure,
        -- a category of nobody knows what is no total
        if(staged.category is not null, coalesce(staged.dimension, 'not said'), staged.dimension)
            as dimension,
        staged.category,
        staged.base_note,
        staged.value,
        staged.unit,
        staged.qualifier,
        staged.printed_text,
        case
            when
                staged.evidence = 'secondary'
                and regexp_matches(
                    concat_ws(' ', staged.source_title, staged.note), '\b[Uu]nconfirmed\b'
                )
                then 'unconfirmed'
            else staged.evidence
        end as evidence,
        -- two prints may give a line the same name
        if(
            count(distinct staged.receipt || '/' || staged.sheet)
                over (partition by staged.print_line) > 1,
            staged.print_line || ' of ' || staged.receipt || '/' || staged.sheet,
            staged.print_line
        ) as print_line,
        staged.source_title,
        staged.source_url,
        staged.note,
        coalesce(vintages.vintage, staged.vintage) as vintage,
        coalesce(vintages.series, 'other') as series,
        vintages.printed_on,
        vintages.printed_until,
        partial_date(
            staged.period_from_year, staged.period_from_month, staged.period_from_day
        ) as period_from,
        partial_date(
            staged.period_to_year, staged.period_to_month, staged.period_to_day
        ) as period_to
    from staged
    inner join workbooks on staged.receipt = workbooks.receipt
    -- a report nobody has listed is a vintage of its own, of unknown day
    left join vintages on staged.vintage = vintages.label
    where workbooks.is_used

)

select
    source_row_id,
    concat_ws(
        '/',
        series,
        scope,
        case scope
            when 'area' then coalesce(area, '?')
            when 'region' then coalesce(region_scheme, '?') || '/' || coalesce(region, '?')
            else '-'
        end,
        -- casualties are under no treaty
        if(measure like '%casualties%', '-', coalesce(treaty, '-')),
        coalesce(period_from, '-') || ' to ' || coalesce(period_to, '-'),
        measure,
        coalesce(dimension, '-'),
        coalesce(category, '-'),
        coalesce(unit, '-'),
        coalesce(base_note, '-')
    ) as coordinate,
    series,
    scope,
    area,
    region_scheme,
    region,
    treaty,
    period_from,
    period_to,
    measure,
    dimension,
    category,
    base_note,
    value,
    unit,
    qualifier,
    printed_text,
    case unit when 'km2' then cast(value * 1000000 as decimal(24, 0)) end as area_m2,
    vintage,
    printed_on,
    printed_until,
    evidence,
    case
        when evidence = 'unverified' then 'unverified'
        when scope = 'area' and area is null then 'place_missing'
        when scope = 'region' and region is null then 'place_missing'
        when value is null and printed_text is null then 'value_missing'
        when
            unit is not null
            and regexp_matches(
                measure, 'casualties_(total|killed|injured|unknown|attack|remnant)$'
            )
            then 'unit_of_no_count'
    end as not_used,
    print_line,
    print_sheet,
    source_title,
    source_url,
    note
from figures
order by source_row_id
