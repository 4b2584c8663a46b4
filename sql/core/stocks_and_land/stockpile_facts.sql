-- title: What is said of stockpiles, print by print and workbook by workbook
-- grain: one row per source row
-- key: source_row_id
-- note: declared stocks are revised again and again: every vintage is a row, none is overwritten
-- note: where a workbook gives a whole beside its parts, as all of an item beside its models, the
--   whole alone is here: core.wholes_and_parts
-- note: cluster munitions (containers) and submunitions are different items, never added
-- statement: what is said in one place of one day; models told apart there are one statement
-- basis: printed or reported
-- area: the State
-- event: declared, destroyed, retained, consumed or transferred
-- quantity: number of items; null where none is given, which is not 0
-- qualifier: how far it can be trusted
-- happened_on: day, month or year of the event; of a stock, the day it is of
-- happened_until: last day, month or year of a flow; null = the same
-- information_until: day up to which the information reaches
-- known_by: last day from which it could be known
-- vintage: the report; null for a workbook
-- evidence: monitor_print or secondary; null for a workbook
-- source_title: where it is printed; null for a workbook
with

figures as (

    select * from core.printed_figures
    where scope = 'area' and not_used is null

),

measures as (

    select
        measure,
        item,
        event
    from (
        values
        ('stockpile_cluster_munitions_declared', 'cluster_munition', 'declared'),
        ('stockpile_submunitions_declared', 'submunition', 'declared'),
        ('stockpile_cluster_munitions_destroyed', 'cluster_munition', 'destroyed'),
        ('stockpile_submunitions_destroyed', 'submunition', 'destroyed'),
        ('retained_cluster_munitions', 'cluster_munition', 'retained'),
        ('retained_submunitions', 'submunition', 'retained')
    ) as measures (measure, item, event)

),

reported as (

    select * from staging.stockpiles
    where event not in ('completed', 'reopened')

),

uses as (

    select * from core.workbook_uses
    where record_kind = 'stockpiles' and is_used

),

parts as (

    select left_out_row_id from core.wholes_and_parts

),

lower_bounds as (

    select distinct
        if(left_out_row_id = part_row_id, whole_row_id, part_row_id) as source_row_id
    from core.wholes_and_parts
    where not adds_up

),

-- rows of one model and day contradict each other, or correct one another: they are not added up
models as (

    select
        unnest(list(source_row_id order by source_row_id)) as source_row_id,
        min(source_row_id) as statement
    from reported
    where weapon_type is not null
    group by receipt, area, treaty, item, event, happened_on, happened_until
    having count(*) = count(distinct spelt(weapon_type))

),

facts as (

    select
        figures.source_row_id,
        figures.source_row_id as statement,
        'printed' as basis,
        -- these measures are of cluster munitions, and of no other treaty
        'ccm' as treaty,
        figures.area,
        measures.item,
        measures.event,
        figures.value as quantity,
        figures.qualifier,
        figures.printed_text,
        figures.period_to as happened_on,
        null as happened_until,
        start_of_partial_date(figures.period_to) as information_until,
        coalesce(
            figures.printed_until,
            end_of_partial_date(figures.period_to)
        ) as known_by,
        figures.vintage,
        figures.evidence,
        false as is_synthetic,
        figures.source_title,
        figures.source_url
    from figures
    inner join measures on figures.measure = measures.measure
    union all
    select
        reported.source_row_id,
        coalesce(models.statement, reported.source_row_id) as statement,
        'reported' as basis,
        reported.treaty,
        reported.area,
        reported.item,
        reported.event,
        reported.quantity,
        word_beside_parts(
            coalesce(reported.quantity_qualifier, reported.qualifier),
            lower_bounds.source_row_id is not null
        ) as qualifier,
        null as printed_text,
        reported.happened_on,
        reported.happened_until,
        coalesce(
            reported.information_until, start_of_partial_date(reported.happened_on)
        ) as information_until,
        end_of_partial_date(coalesce(reported.known_on, reported.happened_on)) as known_by,
        null as vintage,
        null as evidence,
        workbooks.is_synthetic,
        null as source_title,
        null as source_url
    from reported
    inner join uses on reported.receipt = uses.receipt
    inner join core.workbooks on reported.receipt = workbooks.receipt
    -- most rows name no model
    left join models on reported.source_row_id = models.source_row_id
    -- nor is a whole whose parts give another number
    left join lower_bounds on reported.source_row_id = lower_bounds.source_row_id
    where reported.source_row_id not in (select parts.left_out_row_id from parts)

)

select
    source_row_id,
    statement,
    basis,
    treaty,
    area,
    item,
    event,
    cast(quantity as bigint) as quantity,
    qualifier,
    printed_text,
    happened_on,
    happened_until,
    end_of_partial_date(happened_on) as happened_by,
    information_until,
    known_by,
    vintage,
    evidence,
    is_synthetic,
    source_title,
    source_url
from facts
order by source_row_id
