-- title: Mine/ERW casualties of areas by year, as last printed by Landmine Monitor and in profiles
-- grain: one row per series, area, year and measure, of the print that is current for the total
-- key: series, area, casualty_year, measure
-- form: view
-- note: the series are never mixed: a country profile may hold what Landmine Monitor left out
-- series: LM or country profile
-- area: where the incidents happened
-- casualty_year: calendar year of the casualties
-- measure: casualties_total, casualties_killed, casualties_injured or casualties_unknown
-- value: the number as printed; null where the latest prints contradict each other
-- qualifier: exact, at_least, more_than, nearly or approximately
-- is_secondary: true when no print of the Monitor itself is known for the year's total
-- source_row_id: receipt, sheet and Excel row of the print
with

totals as (

    select * from core.current_printed_figures
    where
        series in ('LM', 'country profile')
        and scope = 'area'
        and measure = 'casualties_total'
        and dimension is null
        and base_note is null
        and period_from = period_to
        and length(period_to) = 4

),

prints as (

    select * from core.printed_figures
    where
        scope = 'area'
        and dimension is null
        and measure in (
            'casualties_total', 'casualties_killed', 'casualties_injured', 'casualties_unknown'
        )

)

select
    totals.series,
    totals.area,
    cast(totals.period_to as integer) as casualty_year,
    prints.measure,
    case
        when not totals.is_contradicted and min(prints.value) = max(prints.value)
            then max(prints.value)
    end as value,
    case when not totals.is_contradicted then word_of_prints(prints.qualifier) end as qualifier,
    totals.vintage,
    totals.is_secondary,
    min(prints.source_row_id) as source_row_id,
    totals.source_title,
    totals.source_url
from totals
inner join prints
    using (print_sheet, print_line, vintage, series, area, period_from, period_to)
group by
    totals.series,
    totals.area,
    totals.period_to,
    totals.is_contradicted,
    totals.vintage,
    totals.is_secondary,
    totals.source_title,
    totals.source_url,
    prints.measure
