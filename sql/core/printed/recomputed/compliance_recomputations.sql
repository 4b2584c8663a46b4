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


figures as (

    select * from core.printed_figures
    where not is_of_casualties(measure)

),

effects as (

    select * from core.treaty_effects

),

latest_obligations as (

    select * from core.obligation_status('mbt', date '2025-10-15')
    union all
    select * from core.obligation_status('ccm', date '2025-10-15')

),

latest_reports as (

    select * from core.report_status('mbt', date '2025-10-15')
    union all
    select * from core.report_status('ccm', date '2025-10-15')

),

prints as (

    select
        source_row_id,
        print_line || ' ' || measure as fact,
        treaty,
        area,
        measure,
        not_used,
        case
            when measure like 'clearance%deadline' then 'clearance'
            when measure like 'stockpile_destruction%' then 'stockpile_destruction'
        end as obligation,
        coalesce(printed_text, cast(cast(value as bigint) as varchar)) as printed,
        coalesce(end_of_partial_date(period_to), date '2025-10-15') as as_of
    from figures

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
    inner join effects on prints.treaty = effects.treaty
    where
        prints.measure in ('states_parties', 'signatories')
        and effects.effective_on <= prints.as_of
    group by prints.source_row_id, effects.area

),

counts as (

    select
        source_row_id,
        count(*) filter (where bound_on > coalesce(withdrew_on, date '0001-01-01'))
            as states_parties,
        count(*) filter (where signed_on is not null and bound_on is null) as signatories
    from standings
    group by source_row_id

),

originals as (

    select
        prints.source_row_id,
        max(due.effective_on) as due_on
    from prints
    inner join effects as due
        on
            prints.treaty = due.treaty
            and prints.area = due.area
            and due.effect = prints.obligation || '_due'
    inner join effects as entries
        on
            due.act_id = entries.act_id
            and entries.effect = 'in_force'
            and (
                entries.effective_on <= prints.as_of
                or prints.measure = 'clearance_original_deadline'
            )
    group by prints.source_row_id

),

grants as (

    -- of the deadlines known by the day the last one holds
    select
        prints.source_row_id,
        obligation_facts.deadline_on,
        row_number() over (
            partition by prints.source_row_id
            order by obligation_facts.deadline_by desc, obligation_facts.deadline_on desc
        ) as position
    from prints
    inner join originals on prints.source_row_id = originals.source_row_id
    inner join core.obligation_facts
        on
            prints.treaty = obligation_facts.treaty
            and prints.area = obligation_facts.area
            and prints.obligation = obligation_facts.obligation
    where
        obligation_facts.happened_by <= prints.as_of
        and (
            obligation_facts.event = 'extension_granted'
            or (
                obligation_facts.event = 'hostilities_ended'
                and obligation_facts.deadline_by > originals.due_on
            )
        )

),

extended as (

    select
        source_row_id,
        deadline_on
    from grants
    where position = 1

),

report_days as (

    select
        prints.source_row_id,
        min(effects.effective_on) as due_on
    from prints
    inner join effects on prints.treaty = effects.treaty and prints.area = effects.area
    where effects.effect = 'initial_report_due'
    group by prints.source_row_id

),

computed as (

    select
        prints.source_row_id,
        prints.fact,
        prints.treaty,
        prints.area,
        prints.measure,
        prints.obligation,
        prints.not_used,
        prints.as_of,
        prints.printed,
        originals.due_on as original_due_on,
        case prints.measure
            when 'states_parties' then cast(counts.states_parties as varchar)
            when 'signatories' then cast(counts.signatories as varchar)
            when 'clearance_original_deadline' then cast(originals.due_on as varchar)
            when 'initial_report_due_on' then cast(report_days.due_on as varchar)
            when 'initial_report_submitted_on' then latest_reports.submitted_on
            when 'stockpile_destruction_completed_on' then latest_obligations.completed_on
            when 'clearance_deadline'
                then coalesce(extended.deadline_on, cast(originals.due_on as varchar))
            when 'stockpile_destruction_deadline'
                then coalesce(extended.deadline_on, cast(originals.due_on as varchar))
        end as recomputed,
        case prints.measure
            when 'states_parties' then 'status_count'
            when 'signatories' then 'status_count'
            when 'clearance_original_deadline' then 'entry_into_force'
            when 'initial_report_due_on' then 'entry_into_force'
            when 'initial_report_submitted_on' then 'reports'
            when 'stockpile_destruction_completed_on' then 'events'
            when 'clearance_deadline' then 'extension_chain'
            when 'stockpile_destruction_deadline' then 'extension_chain'
        end as methods
    from prints
    -- each measure has its own source, the others are blank
    left join counts on prints.source_row_id = counts.source_row_id
    -- each measure has its own source, the others are blank
    left join originals on prints.source_row_id = originals.source_row_id
    -- most deadlines are not extended
    left join extended on prints.source_row_id = extended.source_row_id
    -- each measure has its own source, the others are blank
    left join report_days on prints.source_row_id = report_days.source_row_id
    -- not every State has a report that was due
    left join latest_reports
        on
            prints.treaty = latest_reports.treaty
            and prints.area = latest_reports.area
            and latest_reports.report = 'initial'
    -- not every State has an obligation
    left join latest_obligations
        on
            prints.treaty = latest_obligations.treaty
            and prints.area = latest_obligations.area
            and prints.obligation = latest_obligations.obligation

)

-- "2024-04" of one print and "2024-04-01" of another say the same
select
    source_row_id,
    fact,
    treaty,
    area,
    measure,
    obligation,
    not_used,
    as_of,
    printed,
    original_due_on,
    recomputed,
    methods,
    coalesce(
        recomputed = printed
        or starts_with(recomputed, printed || '-')
        or starts_with(printed, recomputed || '-')
        or printed = strftime(try_cast(recomputed as date), '%B %-d %Y') || ' printed',
        false
    ) as agrees
from computed
order by source_row_id
