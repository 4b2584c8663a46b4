-- title: Golden report: every printed casualty fact, and whether its parts give it
-- key: fact
-- note: verdicts and codes are a closed list: analysis.golden_report_codes says what each means
-- note: a line that prints a share is recomputed only when the share is
-- fact: file and line of the collected fact
-- code: why; null where recomputed or carried through
-- methods: how it was recomputed, each with what came out
-- printed: the number as printed, of a fact that disagrees
-- recomputed: what its parts give, of a fact that disagrees
with

prints as (

    select * from core.printed_figures
    where is_of_casualties(measure)

),

facts as (

    select
        print_line as fact,
        bool_and(not_used is not null) as is_unused,
        bool_or(coalesce(unit = 'percent', false)) as is_share,
        bool_or(measure = 'casualties_yearly_average' or period_from <> period_to)
            and bool_and(coalesce(unit = 'percent', false) or measure like '%average')
            as is_average,
        bool_or(dimension is not null) as is_part
    from prints
    group by print_line

),

outcomes as (

    select
        print_line as fact,
        bool_and(agrees) as agrees,
        string_agg(method || ' ' || recomputed, ', ' order by method) as methods,
        bool_or(starts_with(method, 'share_')) as has_share,
        min(code) as code,
        max(printed) filter (where not agrees) as printed,
        max(recomputed) filter (where not agrees) as recomputed
    from core.printed_recomputations
    group by print_line

),

judged as (

    select
        facts.fact,
        rule.verdict,
        rule.code,
        outcomes.methods,
        outcomes.printed,
        outcomes.recomputed
    from facts
    -- what no method reaches is carried through, or says why not
    left join outcomes using (fact)
    -- of the rules that hold the first judges
    cross join lateral (values
        (1, not agrees, 'disagreeing', outcomes.code),
        (2, agrees and (has_share or not is_share), 'recomputed', null),
        (3, is_unused, 'not_recomputable', 'unverified'),
        (4, is_average, 'not_recomputable', 'average_of_years'),
        (5, is_share, 'not_recomputable', 'base_not_printed'),
        (6, is_part, 'not_recomputable', 'parts_not_printed'),
        (7, true, 'carried_through', null)
    ) as rule (position, holds, verdict, code)
    where rule.holds
    qualify row_number() over (partition by facts.fact order by rule.position) = 1
    union all by name
    -- a line of which a figure was refused and none is used
    select distinct
        rejected.print_line as fact,
        'not_recomputable' as verdict,
        'refused_at_intake' as code,
        null as methods,
        null as printed,
        null as recomputed
    from staging.rejected_rows as rejected
    inner join core.workbook_uses as uses using (receipt, record_kind)
    anti join prints using (print_line)
    where
        uses.is_used
        and rejected.print_line is not null
        and coalesce(is_of_casualties(rejected.measure), true)

)

select *
from judged
order by split_part(fact, ' ', 1), try_cast(split_part(fact, ' ', 2) as integer)
