-- title: Printed compliance figures beside what acts and events give
-- grain: one row per printed figure that is not of casualties
-- key: source_row_id
-- note: what a figure says of a day is asked of the day printed, else of the last print's
-- fact: line of the collected fact, and the measure
-- area: the State; null for the world
-- measure: term of the vocabulary printed_measure
-- obligation: clearance or stockpile_destruction, of a deadline or a completion
-- not_used: why the print cannot become current
-- as_of: the day that the figure is asked of
-- printed: the number, day or words, as printed
-- original_due_on: the first deadline, by the text of the treaty
-- recomputed: what acts and events give
-- methods: how it was recomputed; null where nothing gives it
-- agrees: true where both say the same
with

latest_obligations as (

    select * from core.obligation_status('mbt', date '2025-10-15')
    union all
    select * from core.obligation_status('ccm', date '2025-10-15')

),

initial_reports as (

    select * from core.report_status('mbt', date '2025-10-15')
    where report = 'initial'
    union all
    select * from core.report_status('ccm', date '2025-10-15')
    where report = 'initial'

),

prints as (

    select
        source_row_id,
        print_line || ' ' || measure as fact,
        treaty,
        area,
        measure,
        case
            when measure like 'clearance%deadline' then 'clearance'
            when measure like 'stockpile_destruction%' then 'stockpile_destruction'
        end as obligation,
        not_used,
        coalesce(end_of_partial_date(period_to), date '2025-10-15') as as_of,
        coalesce(printed_text, cast(cast(value as bigint) as varchar)) as printed
    from core.printed_figures
    where not is_of_casualties(measure)

),

standings as (

    -- where each State that ever acted stood on the day of a count
    select
        prints.source_row_id,
        effects.area,
        max(effects.effective_on) filter (where effects.effect = 'signed') as signed_on,
        max(effects.effective_on) filter (where effects.effect = 'bound') as bound_on,
        max(effects.effective_on) filter (where effects.effect = 'withdrawn') as withdrew_on
    from prints
    inner join core.treaty_effects as effects using (treaty)
    where
        prints.measure in ('states_parties', 'signatories')
        and effects.effective_on <= prints.as_of
    group by all

),

counts as (

    select
        source_row_id,
        count(*) filter (where bound_on > coalesce(withdrew_on, date '0001-01-01'))
            as states_parties,
        count(*) filter (where signed_on is not null and bound_on is null) as signatories
    from standings
    group by all

),

originals as (

    select
        prints.source_row_id,
        max(due.effective_on) as due_on
    from prints
    inner join core.treaty_effects as due using (treaty, area)
    inner join core.treaty_effects as entries using (act_id)
    where
        due.effect = prints.obligation || '_due'
        and entries.effect = 'in_force'
        and (
            entries.effective_on <= prints.as_of
            or prints.measure = 'clearance_original_deadline'
        )
    group by all

),

extended as (

    -- of the deadlines known by the day the last one holds
    select
        prints.source_row_id,
        facts.deadline_on
    from prints
    inner join originals using (source_row_id)
    inner join core.obligation_facts as facts using (treaty, area, obligation)
    where
        facts.happened_by <= prints.as_of
        and (
            facts.event = 'extension_granted'
            or facts.event = 'hostilities_ended' and facts.deadline_by > originals.due_on
        )
    qualify row_number() over (
        partition by prints.source_row_id
        order by facts.deadline_by desc, facts.deadline_on desc
    ) = 1

),

report_days as (

    select
        treaty,
        area,
        min(effective_on) as due_on
    from core.treaty_effects
    where effect = 'initial_report_due'
    group by all

),

computed as (

    select
        prints.*,
        originals.due_on as original_due_on,
        case prints.measure
            when 'states_parties' then cast(counts.states_parties as varchar)
            when 'signatories' then cast(counts.signatories as varchar)
            when 'clearance_original_deadline' then cast(originals.due_on as varchar)
            when 'initial_report_due_on' then cast(report_days.due_on as varchar)
            when 'initial_report_submitted_on' then initial_reports.submitted_on
            when 'stockpile_destruction_completed_on' then latest_obligations.completed_on
            else if(
                prints.measure in ('clearance_deadline', 'stockpile_destruction_deadline'),
                coalesce(extended.deadline_on, cast(originals.due_on as varchar)),
                null
            )
        end as recomputed,
        case
            when prints.measure in ('states_parties', 'signatories') then 'status_count'
            when prints.measure in ('clearance_original_deadline', 'initial_report_due_on')
                then 'entry_into_force'
            when prints.measure = 'initial_report_submitted_on' then 'reports'
            when prints.measure = 'stockpile_destruction_completed_on' then 'events'
            when prints.measure in ('clearance_deadline', 'stockpile_destruction_deadline')
                then 'extension_chain'
        end as methods
    from prints
    -- each measure has its own source, the others are blank
    left join counts using (source_row_id)
    -- each measure has its own source, the others are blank
    left join originals using (source_row_id)
    -- most deadlines are not extended
    left join extended using (source_row_id)
    -- each measure has its own source, the others are blank
    left join report_days using (treaty, area)
    -- not every State has a report that was due
    left join initial_reports using (treaty, area)
    -- not every State has an obligation
    left join latest_obligations using (treaty, area, obligation)

)

select
    *,
    -- "2024-04" of one print and "2024-04-01" of another say the same
    coalesce(
        recomputed = printed
        or starts_with(recomputed, printed || '-')
        or starts_with(printed, recomputed || '-')
        or printed = strftime(try_cast(recomputed as date), '%B %-d %Y') || ' printed',
        false
    ) as agrees
from computed
order by source_row_id
