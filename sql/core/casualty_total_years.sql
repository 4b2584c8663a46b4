-- title: Periods of casualty totals, and the calendar year each belongs to
-- grain: one row per total of staging.casualty_totals
-- key: source_row_id
-- source_row_id: row of staging.casualty_totals
-- incident_year: calendar year of the incidents; of a longer period its last one
-- incident_month: month of the incidents; null when the period is longer
-- period_from: first day the period can mean
-- period_until: last day the period can mean
-- is_of_several_years: true when the period reaches into another year
with

periods as (

    select
        source_row_id,
        happened_on as first_text,
        coalesce(happened_until, happened_on) as last_text
    from staging.casualty_totals

)

select
    source_row_id,
    cast(left(last_text, 4) as integer) as incident_year,
    case
        when left(first_text, 7) = left(last_text, 7)
            then cast(nullif(substr(first_text, 6, 2), '') as integer)
    end as incident_month,
    start_of_partial_date(first_text) as period_from,
    end_of_partial_date(last_text) as period_until,
    left(first_text, 4) <> left(last_text, 4) as is_of_several_years
from periods
order by source_row_id
