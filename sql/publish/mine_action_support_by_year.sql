-- title: Support for mine action, as printed
-- grain: one row per calendar year and print
-- key: print_line
-- references: year = publish.years.year
-- trace: total_usd = printed(fact.value * 1000000)
--   from core.printed_figures as fact
--   where fact.print_line = figure.print_line and fact.measure = 'support_total'
-- trace: international_usd = printed(fact.value * 1000000)
--   from core.printed_figures as fact
--   where fact.print_line = figure.print_line and fact.measure = 'support_international'
-- trace: donors = printed(fact.value)
--   from core.printed_figures as fact
--   where fact.print_line = figure.print_line and fact.measure = 'support_donors'
-- trace: affected_states_contributing = printed(fact.value)
--   from core.printed_figures as fact
--   where fact.print_line = figure.print_line
--   and fact.measure = 'support_affected_states_contributing'
-- trace: recipients = printed(fact.value)
--   from core.printed_figures as fact
--   where fact.print_line = figure.print_line and fact.measure = 'support_recipients'
-- trace: year = latest(cast(fact.period_to as bigint)) from core.printed_figures as fact where
--   fact.print_line = figure.print_line and starts_with(fact.measure, 'support_')
-- note: US dollars, printed in millions with one decimal; earlier years are restated, every
--   vintage stands
-- note: total = international (donors) + national (affected States); neither is computed here
-- year: calendar year
-- total_usd: international and national support together
-- international_usd: support of donors
-- donors: number of donors
-- affected_states_contributing: affected States that reported a contribution of their own
-- recipients: number of recipients
-- is_current: true for the latest print of the year
-- qualifier: how far total_usd can be trusted
-- international_qualifier: how far international_usd can be trusted
with

lines as (

    select
        cast(period_to as bigint) as year,
        cast(1000000 * max(value) filter (where measure = 'support_total') as decimal(18, 2))
            as total_usd,
        cast(
            1000000 * max(value) filter (where measure = 'support_international')
            as decimal(18, 2)
        ) as international_usd,
        cast(max(value) filter (where measure = 'support_donors') as bigint) as donors,
        cast(max(value) filter (where measure = 'support_affected_states_contributing') as bigint)
            as affected_states_contributing,
        cast(max(value) filter (where measure = 'support_recipients') as bigint) as recipients,
        max(qualifier) filter (where measure = 'support_total') as qualifier,
        max(qualifier) filter (where measure = 'support_international')
            as international_qualifier,
        max(printed_until) as printed_until,
        vintage,
        print_line,
        source_title,
        source_url
    from core.printed_figures
    where scope = 'global' and not_used is null and starts_with(measure, 'support_')
    group by all

)

select
    year,
    total_usd,
    international_usd,
    donors,
    affected_states_contributing,
    recipients,
    row_number() over (partition by year order by printed_until desc, print_line asc) = 1
        as is_current,
    vintage,
    print_line,
    source_title,
    source_url,
    qualifier,
    international_qualifier
from lines
order by year desc, printed_until desc, print_line
