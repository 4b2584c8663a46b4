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

-- a line of which a figure was refused and none is used
refused as (

    select distinct rejected.print_line as fact
    from staging.rejected_rows as rejected
    inner join core.workbook_uses as uses
        on
            rejected.receipt = uses.receipt
            and rejected.record_kind = uses.record_kind
            and uses.is_used
    anti join prints on rejected.print_line = prints.print_line
    where
        rejected.print_line is not null
        and coalesce(is_of_casualties(rejected.measure), true)

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
        case
            when not outcomes.agrees then 'disagreeing'
            when outcomes.agrees and (outcomes.has_share or not facts.is_share) then 'recomputed'
            when facts.is_unused or facts.is_average or facts.is_share or facts.is_part
                then 'not_recomputable'
            else 'carried_through'
        end as verdict,
        case
            when outcomes.agrees and (outcomes.has_share or not facts.is_share) then null
            when not outcomes.agrees then outcomes.code
            when facts.is_unused then 'unverified'
            when facts.is_average then 'average_of_years'
            when facts.is_share then 'base_not_printed'
            when facts.is_part then 'parts_not_printed'
        end as code,
        outcomes.methods,
        outcomes.printed,
        outcomes.recomputed
    from facts
    -- what no method reaches is carried through, or says why not
    left join outcomes on facts.fact = outcomes.fact
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
from judged
order by split_part(fact, ' ', 1), try_cast(split_part(fact, ' ', 2) as integer)
