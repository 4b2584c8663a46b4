-- title: Cluster munition casualties as last printed, by place and period
-- grain: one row per place, period, series and measure
-- key: scope, area, series, period_from, period_to, measure
-- note: the current total; its parts are of the last print of that same total that divides it
-- note: a total whose latest prints contradict each other is left out
-- scope: global or area
-- area: code of the area; - for the world
-- period_from: first year; - = from the start of counting
-- period_to: last year
-- measure: cluster_casualties_total, cluster_casualties_attack or cluster_casualties_remnant
-- value: the number as printed
-- qualifier: exact, at_least, more_than, nearly or approximately
-- is_secondary: true when the print is known only from a text that quotes it
-- source_row_id: receipt, sheet and Excel row of the print
with

prints as (

    select
        * replace (coalesce(area, '-') as area, coalesce(period_from, '-') as period_from)
    from core.printed_figures
    where
        scope in ('global', 'area')
        and dimension is null
        and not_used is null
        and length(period_to) = 4
        and measure in (
            'cluster_casualties_total',
            'cluster_casualties_attack',
            'cluster_casualties_remnant'
        )

),

lines as (

    select
        scope,
        area,
        series,
        period_from,
        period_to,
        print_sheet,
        print_line,
        min(evidence) as evidence,
        max(printed_until) as printed_until,
        max(value) filter (where measure = 'cluster_casualties_total') as total,
        count(*) as measures
    from prints
    group by all

),

current_totals as (

    select
        * replace (coalesce(area, '-') as area, coalesce(period_from, '-') as period_from)
    from core.current_printed_figures
    where
        scope in ('global', 'area')
        and dimension is null
        and length(period_to) = 4
        and measure = 'cluster_casualties_total'

),

-- of the lines with the current total the one that divides it, then the latest
chosen as (

    select lines.*
    from lines
    -- some prints give parts and no total
    left join current_totals using (scope, area, series, period_from, period_to)
    where current_totals.measure is null or lines.total = current_totals.value
    qualify row_number() over (
        partition by scope, area, series, period_from, period_to
        order by
            lines.measures desc,
            lines.evidence asc,
            coalesce(lines.printed_until, date '0001-01-01') desc,
            lines.print_line asc
    ) = 1

)

select
    prints.scope,
    prints.area,
    prints.series,
    prints.period_from,
    prints.period_to,
    prints.measure,
    prints.value,
    prints.qualifier,
    prints.vintage,
    prints.evidence = 'secondary' as is_secondary,
    prints.source_row_id,
    prints.print_line,
    prints.source_title,
    prints.source_url
from chosen
inner join prints
    using (scope, area, series, period_from, period_to, print_sheet, print_line)
order by
    prints.scope,
    prints.area,
    prints.series,
    prints.period_from,
    prints.period_to,
    prints.measure
