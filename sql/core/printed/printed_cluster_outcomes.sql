-- title: Killed, injured and unknown of the world's cluster munition casualties, as printed
-- grain: one row per year, report and outcome
-- key: casualty_year, vintage, outcome
-- note: of attacks and remnants together; outcomes of a part of them, or of a known base, are not
-- note: an outcome of which a report gives two numbers is left out
-- casualty_year: calendar year of the casualties
-- value: people, as printed
-- source_row_id: receipt, sheet and Excel row of the print
select
    cast(period_to as integer) as casualty_year,
    vintage,
    category as outcome,
    value,
    source_row_id,
    source_title,
    source_url
from core.printed_figures
where
    series = 'CMM'
    and scope = 'global'
    and measure = 'cluster_casualties_total'
    and dimension = 'outcome'
    and category in ('killed', 'injured', 'unknown')
    and unit is null
    and not_used is null
    and value is not null
    and period_from = period_to
    and length(period_to) = 4
    and (
        base_note is null
        or base_note in (
            select notes.base_note from core.printed_base_notes as notes
            where notes.says = 'everybody'
        )
    )
window prints as (partition by period_to, vintage, category)
qualify
    min(value) over prints = max(value) over prints
    and row_number() over (
        partition by period_to, vintage, category order by source_row_id
    ) = 1
order by casualty_year, vintage, outcome
