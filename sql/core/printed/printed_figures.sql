-- title: Printed figures, every print of them
-- grain: one row per figure and print
-- key: print
-- audience: public
-- ids: source_row_id
-- internal-columns: source_row_id
-- trace: value = printed(fact.value)
--   from core.printed_figures as fact
--   where fact.print = figure.print
-- note: printed figures are never added to each other or to records
-- note: contradictions are kept; which print is used, core.current_printed_figures says
-- note: prints are numbered by what they say; which cell a number is, only the internal edition
--   knows
-- column note: remark of the source or on the print
-- print: number of the print, in the order of coordinate, vintage and row
-- coordinate: what the figure is about; prints of the same thing in a series share it
-- area: ISO 3166 alpha-3, else the Monitor's own X-code; null unless the scope is area
-- treaty: mbt or ccm, where the figure is about one of them
-- period_from: year, month or day the period begins; null = from the start of counting
-- period_to: year, month or day the period ends; a state on a day has that day twice
-- measure: term of the vocabulary printed_measure
-- dimension: what the category divides; not said where a category stands alone
-- value: the number as printed; null where the print is a text or a date
-- qualifier: exact, at_least, more_than, nearly or approximately
-- area_m2: the value in square metres, exact; null unless the unit is km2
-- printed_until: last day it can have been printed; the order of vintages
-- evidence: monitor_print, secondary, unconfirmed (a text that quotes a report, marked as confirmed
--   by nothing) or unverified
-- not_used: why the print cannot become current: unverified, later_than_the_edition, place_missing,
--   place_and_scope_differ, value_missing or unit_of_no_count
-- print_line: figures of one line of the print share it
with

workbooks as (

    select * from core.workbook_uses
    where record_kind = 'printed_figures'

),

figures as (

    select
        staged.source_row_id,
        staged.receipt,
        staged.sheet,
        staged.row_number,
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
        staged.print_line,
        dense_rank() over (
            partition by staged.print_line order by md5(staged.receipt || '/' || staged.sheet)
        ) as print_of_line,
        staged.source_title,
        web_address(staged.source_url) as source_url,
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
    from staging.printed_figures as staged
    inner join workbooks on staged.receipt = workbooks.receipt
    -- a report nobody has listed is a vintage of its own, of unknown day
    left join core.printed_vintages as vintages on staged.vintage = vintages.label
    where workbooks.is_used

),

coordinates as (

    select
        source_row_id,
        vintage,
        row_number,
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
        ) as coordinate
    from figures

),

numbered as (

    select
        source_row_id,
        coordinate,
        -- of prints in the same row of two sheets a hash decides: it tells nothing of whose
        row_number() over (
            order by coordinate, vintage, row_number, md5(source_row_id)
        ) as print
    from coordinates

)

select
    numbered.print,
    figures.source_row_id,
    numbered.coordinate,
    figures.series,
    figures.scope,
    figures.area,
    figures.region_scheme,
    figures.region,
    figures.treaty,
    figures.period_from,
    figures.period_to,
    figures.measure,
    figures.dimension,
    figures.category,
    figures.base_note,
    figures.value,
    figures.unit,
    figures.qualifier,
    figures.printed_text,
    case figures.unit when 'km2' then cast(figures.value * 1000000 as decimal(24, 0)) end
        as area_m2,
    figures.vintage,
    figures.printed_on,
    figures.printed_until,
    figures.evidence,
    case
        when figures.evidence = 'unverified' then 'unverified'
        when year(figures.printed_until) > getvariable('data_year') + 1
            then 'later_than_the_edition'
        when figures.scope = 'area' and figures.area is null then 'place_missing'
        when figures.scope = 'region' and figures.region is null then 'place_missing'
        when figures.scope in ('global', 'region') and coalesce(figures.area, 'XWD') <> 'XWD'
            then 'place_and_scope_differ'
        when figures.scope = 'area' and figures.area = 'XWD' then 'place_and_scope_differ'
        when figures.value is null and figures.printed_text is null then 'value_missing'
        when
            figures.unit is not null
            and regexp_matches(
                figures.measure, 'casualties_(total|killed|injured|unknown|attack|remnant)$'
            )
            then 'unit_of_no_count'
    end as not_used,
    -- two prints may give a line the same name: the second is told from the first by a number
    if(
        figures.print_of_line > 1,
        figures.print_line || ' (' || figures.print_of_line || ')',
        figures.print_line
    ) as print_line,
    min(numbered.print) over (partition by figures.receipt, figures.sheet) as print_sheet,
    figures.source_title,
    figures.source_url,
    figures.note
from figures
inner join numbered on figures.source_row_id = numbered.source_row_id
order by numbered.print
