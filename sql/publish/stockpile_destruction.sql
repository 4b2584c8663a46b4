-- title: Stockpile destruction: what was declared, when it was completed, until when it is due
-- grain: one row per treaty, State to which the obligation applies and item
-- key: treaty, area, item
-- references: area = publish.areas.area
-- trace: declared = sum(fact.quantity)
--   from core.declared_stockpiles as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area and fact.item = figure.item
--   and fact.is_latest
--   when figure.declared is not null
-- trace: destroyed = sum(fact.quantity)
--   from core.destroyed_stockpiles as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area and fact.item = figure.item
--   when figure.destroyed is not null
-- trace: completed_on = date(fact.happened_on)
--   from core.obligation_events as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area
--   and fact.obligation = 'stockpile_destruction' and fact.happened_on = figure.completed_text
-- trace: deadline = acts()
--   from core.obligation_events as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area
--   and fact.obligation = 'stockpile_destruction' and fact.not_used is null
-- note: only States for which a dated fact says that there is, or was, a stock
-- note: nothing is remaining by subtraction: parts are missing or of other days
-- note: not_affected = the State said that it has none, after a stock was thought to be there
-- note: a State that has withdrawn is not bound, and not in this table
-- treaty: mbt (Mine Ban Treaty) or ccm (Convention on Cluster Munitions)
-- declared: latest declared number; null = not given, which is not 0
-- declared_qualifier: how far it can be trusted
-- destroyed: reported as destroyed in all years together, as far as known; null = not reported
-- completed_on: last day on which it can have been completed, as far as it holds on the day
-- deadline: last day of the last deadline granted by the day, else of the original
-- deadline_text: that deadline as printed
-- status: on_going, extension_pending, deadline_passed, completed, not_affected or not_known
-- information_until: last day to which information on the obligation reaches
-- as_of: the edition's status day
-- completed_text: day, month or year of it, as known
-- deadline_precision: day, month, year, or by where only the last possible day is known
with

declared as (

    select
        treaty,
        area,
        item,
        cast(sum(quantity) as bigint) as quantity,
        if(
            count(*) = 1,
            max(qualifier),
            word_of_sum(coalesce(qualifier, 'exact'), quantity)
        ) as qualifier,
        bool_or(is_synthetic) as is_synthetic
    from core.declared_stockpiles
    where is_latest
    group by treaty, area, item

),

destroyed as (

    select
        treaty,
        area,
        item,
        cast(sum(quantity) as bigint) as quantity,
        bool_or(is_synthetic) as is_synthetic
    from core.destroyed_stockpiles
    group by treaty, area, item

)

select
    treaty,
    area,
    areas.area_name,
    item,
    declared.quantity as declared,
    declared.qualifier as declared_qualifier,
    destroyed.quantity as destroyed,
    end_of_partial_date(statuses.completed_on) as completed_on,
    end_of_partial_date(statuses.current_deadline) as deadline,
    statuses.status,
    if(statuses.status = 'completed', null, statuses.information_until) as information_until,
    statuses.as_of,
    sample_notice(
        statuses.is_synthetic
        or coalesce(declared.is_synthetic, false)
        or coalesce(destroyed.is_synthetic, false)
    ) as notice,
    statuses.completed_on as completed_text,
    precision_of(statuses.completed_on) as completed_precision,
    statuses.current_deadline as deadline_text,
    precision_of(statuses.current_deadline) as deadline_precision
from core.obligation_statuses as statuses
inner join (values
    ('ccm', 'cluster_munition'), ('ccm', 'submunition'), ('mbt', 'antipersonnel_mine')
) as items (treaty, item) using (treaty)
inner join core.area_names as areas using (area)
-- a stock may be known without a number
left join declared using (treaty, area, item)
-- what was destroyed by year is rarely reported
left join destroyed using (treaty, area, item)
where statuses.obligation = 'stockpile_destruction' and statuses.status <> 'not_affected'
order by treaty, areas.sort_name, item, area
