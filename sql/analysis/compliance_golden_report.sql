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
    left join core.compliance_disagreements as codes using (source_row_id)
    group by figures.fact

),

judged as (

    select
        outcomes.fact,
        rule.verdict,
        rule.code,
        if(rule.verdict in ('recomputed', 'disagreeing'), outcomes.methods, null) as methods,
        if(rule.verdict = 'disagreeing', outcomes.printed, null) as printed,
        if(rule.verdict = 'disagreeing', outcomes.recomputed, null) as recomputed
    from outcomes
    -- of the rules that hold the first judges
    cross join lateral (values
        (1, is_unused, 'not_recomputable', 'unverified'),
        (2, methods is not null and agrees, 'recomputed', null),
        (3, methods is not null, 'disagreeing', outcomes.code),
        (
            4,
            measure in (
                'stockpile_cluster_munitions_destroyed',
                'stockpile_submunitions_destroyed',
                'stockpile_states_parties_completed'
            ),
            'not_recomputable', 'parts_not_printed'
        ),
        (
            5, measure in ('clearance_status', 'reporting_status', 'finding'),
            'not_recomputable', 'words'
        ),
        (6, true, 'carried_through', null)
    ) as rule (position, holds, verdict, code)
    where rule.holds
    qualify row_number() over (partition by outcomes.fact order by rule.position) = 1
    union all by name
    -- a figure that was refused and of which its line has none that is used
    select distinct
        rejected.print_line || ' ' || rejected.measure as fact,
        'not_recomputable' as verdict,
        'refused_at_intake' as code,
        null as methods,
        null as printed,
        null as recomputed
    from staging.rejected_rows as rejected
    inner join core.workbook_uses as uses using (receipt, record_kind)
    anti join figures on rejected.print_line || ' ' || rejected.measure = figures.fact
    where
        uses.is_used
        and rejected.print_line is not null
        and not is_of_casualties(rejected.measure)

)

select *
from judged
order by split_part(fact, ' ', 1), try_cast(split_part(fact, ' ', 2) as integer), fact
