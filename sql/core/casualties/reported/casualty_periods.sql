-- title: Periods of casualty totals and of attacks, and the calendar year each belongs to
-- grain: one row of staging.casualty_totals or staging.cluster_munition_attacks
-- key: source_row_id
-- form: view
-- note: a few days around New Year are one incident of uncertain date: its year follows the rule of
--   that day in reference.casualty_year_rules; anything longer is of several years
-- source_row_id: row of staging.casualty_totals or staging.cluster_munition_attacks
-- incident_year: calendar year of the incidents; of several years the last one
-- first_year: the same; of several years the first one
-- incident_month: month of the incidents; null when the period is longer
-- period_from: first day the period can mean
-- is_of_several_years: true when the period reaches into another year and is longer than the rule
--   allows
with

reported as (

    select
        source_row_id,
        happened_on as first_text,
        coalesce(happened_until, happened_on) as last_text
    from staging.casualty_totals
    union all
    select
        source_row_id,
        happened_on as first_text,
        coalesce(happened_until, happened_on) as last_text
    from staging.cluster_munition_attacks

),

periods as (

    select
        source_row_id,
        first_text,
        start_of_partial_date(first_text) as period_from,
        last_text,
        end_of_partial_date(last_text) as period_until
    from reported

),

rules as (

    select
        from_on,
        rule,
        most_days,
        lead(from_on) over (order by from_on) as next_from
    from reference.casualty_year_rules

)

select
    periods.source_row_id,
    year(case rules.rule
        when 'year_of_the_first_day' then periods.period_from
        else periods.period_until
    end) as incident_year,
    year(case rules.rule
        when 'year_of_the_last_day' then periods.period_until
        else periods.period_from
    end) as first_year,
    case
        when left(periods.first_text, 7) = left(periods.last_text, 7)
            then cast(nullif(substr(periods.first_text, 6, 2), '') as integer)
    end as incident_month,
    periods.period_from,
    periods.period_until,
    year(periods.period_from) <> year(periods.period_until) and rules.rule is null
        as is_of_several_years
from periods
-- most periods lie in one year
left join rules
    on
        year(periods.period_from) + 1 = year(periods.period_until)
        and date_diff('day', periods.period_from, periods.period_until) <= rules.most_days
        and periods.period_from >= rules.from_on
        and periods.period_from < coalesce(rules.next_from, date '9999-12-31')
