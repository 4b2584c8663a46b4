-- title: Golden report: every printed compliance fact, and whether acts and events give it
-- key: fact
-- note: verdicts and codes are a closed list: analysis.golden_report_codes says what each means
-- fact: line of the collected fact, and the measure
-- code: why; null where recomputed or carried through
-- methods: how it was recomputed
-- printed: what is printed, of a fact that disagrees
-- recomputed: what acts and events give, of a fact that disagrees
with

figures as (

    select * from core.compliance_recomputations

),

-- a figure that was refused and of which its line has none that is used
refused as (

    select distinct rejected.print_line || ' ' || rejected.measure as fact
    from staging.rejected_rows as rejected
    inner join core.workbook_uses as uses
        on
            rejected.receipt = uses.receipt
            and rejected.record_kind = uses.record_kind
            and uses.is_used
    anti join figures on rejected.print_line || ' ' || rejected.measure = figures.fact
    where rejected.print_line is not null and not is_of_casualties(rejected.measure)

),

outcomes as (

    select
        figures.fact,
        max(figures.measure) as measure,
        max(figures.methods) as methods,
        bool_and(figures.agrees) as agrees,
        bool_and(figures.not_used is not null) as is_unused,
        max(figures.printed) filter (where not figures.agrees) as printed,
        max(figures.recomputed) filter (where not figures.agrees) as recomputed,
        min(codes.code) as code
    from figures
    -- most figures agree
    left join core.compliance_disagreements as codes on figures.source_row_id = codes.source_row_id
    group by figures.fact

),

judged as (

    select
        fact,
        measure,
        methods,
        is_unused,
        printed,
        recomputed,
        code,
        case
            when is_unused then 'not_recomputable'
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

),

told as (

    select
        fact,
        verdict,
        case
            when verdict = 'disagreeing' then code
            when verdict = 'not_recomputable' and is_unused then 'unverified'
            when verdict = 'not_recomputable' and starts_with(measure, 'stockpile_')
                then 'parts_not_printed'
            when verdict = 'not_recomputable' then 'words'
        end as code,
        case when verdict in ('recomputed', 'disagreeing') then methods end as methods,
        case when verdict = 'disagreeing' then printed end as printed,
        case when verdict = 'disagreeing' then recomputed end as recomputed
    from judged
    union all
    select
        fact,
        'not_recomputable' as verdict,
        'refused_at_intake' as code,
        null as methods,
        null as printed,
        null as recomputed
    from refused

)

select *
from told
order by split_part(fact, ' ', 1), try_cast(split_part(fact, ' ', 2) as integer), fact
