-- title: Support for mine action, as printed
-- grain: one row per calendar year and print
-- key: print_line
-- trace: total_usd_million = printed(fact.value)
--   from core.printed_figures as fact
--   where fact.print_line = figure.print_line and fact.measure = 'support_total'
-- trace: international_usd_million = printed(fact.value)
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
-- note: millions of US dollars as printed; earlier years are restated, every vintage stands
-- note: total = international (donors) + national (affected States); neither is computed here
-- year: calendar year
-- total_usd_million: international and national support together
-- international_usd_million: support of donors
-- donors: number of donors
-- affected_states_contributing: affected States that reported a contribution of their own
-- recipients: number of recipients
-- is_latest: true for the latest print of the year
-- qualifier: how far total_usd_million can be trusted
-- international_qualifier: how far international_usd_million can be trusted
with

lines as (

    select
        cast(period_to as integer) as year,
        cast(max(value) filter (where measure = 'support_total') as decimal(12, 1))
            as total_usd_million,
        cast(max(value) filter (where measure = 'support_international') as decimal(12, 1))
            as international_usd_million,
        cast(max(value) filter (where measure = 'support_donors') as integer) as donors,
        cast(max(value) filter (where measure = 'support_affected_states_contributing') as integer)
            as affected_states_contributing,
        cast(max(value) filter (where measure = 'support_recipients') as integer) as recipients,
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
    total_usd_million,
    international_usd_million,
    donors,
    affected_states_contributing,
    recipients,
    row_number() over (partition by year order by printed_until desc, print_line asc) = 1
        as is_latest,
    vintage,
    print_line,
    source_title,
    source_url,
    qualifier,
    international_qualifier
from lines
order by year desc, printed_until desc, print_line
