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

-- these measures are of cluster munitions, and of no other treaty
measures (measure, item, event) as (

    values
    ('stockpile_cluster_munitions_declared', 'cluster_munition', 'declared'),
    ('stockpile_submunitions_declared', 'submunition', 'declared'),
    ('stockpile_cluster_munitions_destroyed', 'cluster_munition', 'destroyed'),
    ('stockpile_submunitions_destroyed', 'submunition', 'destroyed'),
    ('retained_cluster_munitions', 'cluster_munition', 'retained'),
    ('retained_submunitions', 'submunition', 'retained')

),

reported as (

    select * from staging.stockpiles
    where event not in ('completed', 'reopened')

),

workbooks as (

    select * from core.reported_compliance
    where record_kind = 'stockpiles'

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
        'ccm' as treaty,
        figures.area,
        measures.item,
        measures.event,
        figures.value as quantity,
        figures.qualifier,
        figures.printed_text,
        figures.period_to as happened_on,
        null as happened_until,
        null as information_until,
        coalesce(figures.printed_until, end_of_partial_date(figures.period_to)) as known_by,
        figures.vintage,
        figures.evidence,
        false as is_synthetic,
        figures.source_title,
        figures.source_url
    from core.printed_figures as figures
    inner join measures using (measure)
    where figures.scope = 'area' and figures.not_used is null
    union all by name
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
            coalesce(beside.is_lower_bound, false)
        ) as qualifier,
        null as printed_text,
        reported.happened_on,
        reported.happened_until,
        reported.information_until,
        end_of_partial_date(coalesce(reported.known_on, reported.happened_on)) as known_by,
        null as vintage,
        null as evidence,
        workbooks.is_synthetic,
        null as source_title,
        null as source_url
    from reported
    inner join workbooks using (receipt)
    -- most rows name no model
    left join models using (source_row_id)
    -- nor do they stand beside a part or a whole of theirs
    left join core.rows_beside_parts as beside using (source_row_id)
    where beside.is_left_out is not true

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
    coalesce(information_until, start_of_partial_date(happened_on)) as information_until,
    known_by,
    vintage,
    evidence,
    is_synthetic,
    source_title,
    source_url
from facts
order by source_row_id
