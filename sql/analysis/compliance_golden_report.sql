-- title: Golden report: every printed compliance fact, and whether acts and events give it
-- key: fact
-- note: verdicts and codes are a closed list: analysis.golden_report_codes says what each means
-- note: what a fact says of a day is asked of the day printed, else of the last print's
-- fact: line of the collected fact, and the measure
-- verdict: recomputed, carried_through, not_recomputable or disagreeing
-- code: why; null where recomputed or carried through
-- methods: how it was recomputed
-- printed: what is printed, of a fact that disagrees
-- recomputed: what acts and events give, of a fact that disagrees
with

figures as (

    select * from core.printed_figures
    where measure not like '%casualties%'

),

effects as (

    select * from core.treaty_effects

),

obligation_facts as (

    select * from core.obligation_facts

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
    inner join obligation_facts
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
        prints.fact,
        prints.measure,
        prints.printed,
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

),

compared as (

    -- "2024-04" of one print and "2024-04-01" of another say the same
    select
        fact,
        measure,
        methods,
        printed,
        recomputed,
        coalesce(
            recomputed = printed
            or starts_with(recomputed, printed || '-')
            or starts_with(printed, recomputed || '-')
            or printed = strftime(try_cast(recomputed as date), '%B %-d %Y') || ' printed',
            false
        ) as agrees
    from computed

),

outcomes as (

    select
        fact,
        max(measure) as measure,
        max(methods) as methods,
        bool_and(agrees) as agrees,
        max(printed) filter (where not agrees) as printed,
        max(recomputed) filter (where not agrees) as recomputed
    from compared
    group by fact

),

judged as (

    select
        fact,
        measure,
        methods,
        printed,
        recomputed,
        case
            when methods is not null and agrees then 'recomputed'
            when methods is not null then 'disagreeing'
            when
                measure in (
                    'clearance_status',
                    'reporting_status',
                    'finding',
                    'stockpile_cluster_munitions_destroyed',
                    'stockpile_submunitions_destroyed',
                    'stockpile_states_parties_completed'
                )
                then 'not_recomputable'
            else 'carried_through'
        end as verdict
    from outcomes

)

select
    fact,
    verdict,
    case
        when verdict = 'not_recomputable' and starts_with(measure, 'stockpile_')
            then 'parts_not_printed'
        when verdict = 'not_recomputable' then 'words'
        when verdict = 'disagreeing'
            then
                case fact
                    when 'ccm_stockpiles 6 stockpile_destruction_deadline'
                        then 'counted_from_deposit'
                    when 'ccm_stockpiles 12 stockpile_destruction_deadline'
                        then 'extension_not_printed'
                    when 'ccm_stockpiles 38 stockpile_destruction_deadline' then 'misprint'
                    when 'ccm_stockpiles 24 stockpile_destruction_completed_on'
                        then 'superseded_by_another_print'
                    when 'ccm_stockpiles 41 stockpile_destruction_completed_on'
                        then 'superseded_by_another_print'
                    when 'mbt_clearance 3 clearance_deadline' then 'misprint'
                    when 'art7_status 8 initial_report_due_on' then 'counted_from_deposit'
                    when 'art7_status 56 initial_report_due_on' then 'misprint'
                    when 'ccm_clearance 26 clearance_deadline' then 'day_of_another_figure'
                    when 'ccm_stockpiles 13 stockpile_destruction_deadline'
                        then 'not_yet_in_force'
                end
    end as code,
    case when verdict in ('recomputed', 'disagreeing') then methods end as methods,
    case when verdict = 'disagreeing' then printed end as printed,
    case when verdict = 'disagreeing' then recomputed end as recomputed
from judged
order by split_part(fact, ' ', 1), try_cast(split_part(fact, ' ', 2) as integer), fact
