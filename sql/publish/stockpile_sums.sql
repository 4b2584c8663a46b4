-- title: Stockpiles declared, destroyed and retained by the States of which it is known, in all
-- grain: one row per treaty, item and what is counted
-- key: treaty, item, counted
-- trace: states = count()
--   from publish.stockpiles_declared as fact
--   where fact.treaty = figure.treaty and fact.item = figure.item and fact.is_current and
--   fact.quantity > 0
--   when figure.counted = 'declared'
-- trace: quantity = sum(fact.quantity)
--   from publish.stockpiles_declared as fact
--   where fact.treaty = figure.treaty and fact.item = figure.item and fact.is_current
--   when figure.counted = 'declared'
-- trace: states = count()
--   from publish.stockpile_destruction as fact
--   where fact.treaty = figure.treaty and fact.item = figure.item and fact.destroyed is not null
--   when figure.counted = 'destroyed' and figure.states is not null
-- trace: quantity = sum(fact.destroyed)
--   from publish.stockpile_destruction as fact
--   where fact.treaty = figure.treaty and fact.item = figure.item
--   when figure.counted = 'destroyed' and figure.quantity is not null
-- trace: states = count() from publish.retained as fact where fact.treaty = figure.treaty and
--   fact.item = figure.item and fact.last_reported > 0 and fact.years_old < 2 when
--   figure.counted = 'retained'
-- trace: quantity = sum(fact.last_reported)
--   from publish.retained as fact
--   where fact.treaty = figure.treaty and fact.item = figure.item and fact.years_old < 2
--   when figure.counted = 'retained' and figure.quantity is not null
-- trace: older_left_out = count() from publish.retained as fact where fact.treaty = figure.treaty
--   and fact.item = figure.item and fact.last_reported > 0 and fact.years_old >= 2 when
--   figure.counted = 'retained'
-- trace: printed = printed(fact.value)
--   from core.printed_figures as fact
--   where fact.print = figure.printed_row
--   when figure.printed is not null
-- trace: printed_row = printed(fact.print) from core.printed_figures as fact where fact.print =
--   figure.printed_row when figure.printed_row is not null
-- derived: not_in_states = figure.printed - figure.quantity when figure.not_in_states is not null
-- note: of States whose number is known here and of no others: a lower bound, and no world
-- note: what is retained now is known of no State by a number two years old or older: it is left
--   out, and older_left_out says of how many; what was declared or destroyed stays so
-- note: the print is what all States Parties had destroyed by its day, in all years together
-- note: cluster munitions are containers; submunitions are counted apart, and never added to them
-- treaty: mbt (Mine Ban Treaty) or ccm (Convention on Cluster Munitions)
-- counted: declared, destroyed (in all years together) or retained
-- states: States with a number in the sum; blank where the print alone is known
-- older_left_out: States whose last number, more than 0, is left out for its age; blank where none
--   has an age
-- quantity: items; blank where every number is left out
-- qualifier: at_least: others may have some
-- printed: items in the world, as last printed
-- printed_qualifier: how far the print can be trusted
-- printed_until_text: day, month or year the print is of
-- vintage: the report of the print
-- printed_row: number of the print in core.printed_figures
-- not_in_states: printed less known here; blank where either is, or below zero
-- notice: says so where synthetic sample data are in the figure
with

sums as (

    select
        treaty,
        item,
        'declared' as counted,
        count(*) filter (where quantity > 0) as states,
        cast(null as bigint) as older_left_out,
        cast(sum(quantity) as bigint) as quantity,
        max(notice) as notice
    from publish.stockpiles_declared
    where is_current
    group by treaty, item
    having count(quantity) > 0
    union all by name
    select
        treaty,
        item,
        'destroyed' as counted,
        count(destroyed) as states,
        cast(null as bigint) as older_left_out,
        cast(sum(destroyed) as bigint) as quantity,
        max(notice) as notice
    from publish.stockpile_destruction
    group by treaty, item
    having count(destroyed) > 0
    union all by name
    select
        treaty,
        item,
        'retained' as counted,
        count(*) filter (where years_old < 2 and last_reported > 0) as states,
        count(last_reported) filter (where years_old >= 2 and last_reported > 0)
            as older_left_out,
        cast(sum(last_reported) filter (where years_old < 2) as bigint) as quantity,
        max(notice) filter (where years_old < 2) as notice
    from publish.retained
    where last_reported is not null
    group by treaty, item

),

prints as (

    select
        'ccm' as treaty,
        if(contains(measure, 'submunitions'), 'submunition', 'cluster_munition') as item,
        'destroyed' as counted,
        cast(value as bigint) as printed,
        qualifier as printed_qualifier,
        period_to as printed_until_text,
        vintage,
        print as printed_row
    from core.current_printed_figures
    where
        scope = 'global'
        and measure in (
            'stockpile_cluster_munitions_destroyed', 'stockpile_submunitions_destroyed'
        )
        and value is not null
        and end_of_partial_date(period_to) <= getvariable('as_of_status')
    qualify
        row_number() over (
            partition by measure
            order by end_of_partial_date(period_to) desc, is_secondary, print
        ) = 1

)

select
    treaty,
    item,
    counted,
    sums.states,
    sums.older_left_out,
    sums.quantity,
    if(sums.quantity is null, null, 'at_least') as qualifier,
    prints.printed,
    prints.printed_qualifier,
    prints.printed_until_text,
    prints.vintage,
    prints.printed_row,
    if(
        prints.printed >= sums.quantity, prints.printed - sums.quantity, null
    ) as not_in_states,
    sums.notice
from sums
-- only what was destroyed is printed of the world, and may be known of no State
full join prints using (treaty, item, counted)
order by treaty, item, counted
