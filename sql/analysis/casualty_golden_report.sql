-- title: Golden report: every printed casualty fact, and whether its parts give it
-- key: fact
-- note: verdict recomputed: at least one method gave it from other figures, and none another number
-- note: a line that prints a share is recomputed only when the share is
-- note: verdict disagreeing: a method gave another number; code says why, both are shown
-- note: verdict carried_through: published as it was printed; nothing was proved
-- note: verdict not_recomputable: neither; code says why
-- note: print_contradicts_itself: parts and total of one print differ; both are kept
-- note: past_cases_keep_arriving: a later count is more than the earlier one and the year between
-- note: two_reports_differ: reports on cluster munitions and on mines give different numbers
-- note: rounded_otherwise: a share is printed that its numerator and base do not round to
-- note: base_not_printed: a share whose numerator or base no report gives
-- note: parts_not_printed: a count of a part of which the other parts are not known
-- note: average_of_years: an average whose years are not all known
-- note: unverified: known from no report of the Monitor; never used
-- note: refused_at_intake: names two areas at once, or no value; see staging.findings
-- fact: file and line of the collected fact, or the refused row
-- verdict: recomputed, carried_through, not_recomputable or disagreeing
-- code: why, from the list above; null where recomputed or carried through
-- methods: how it was recomputed
-- printed: the number as printed, of a fact that disagrees
-- recomputed: what its parts give, of a fact that disagrees
with

prints as (

    select * from core.printed_figures
    where
        starts_with(print_line, 'casualties_')
        or starts_with(print_line, 'cluster_casualties_')

),

rejected as (

    select * from staging.rejected_rows
    where record_kind = 'printed_figures'

),

methods as (

    select * from core.printed_recomputations

),

facts as (

    select
        print_line as fact,
        bool_and(not_used is not null) as is_unused,
        bool_or(coalesce(unit = 'percent', false)) as is_share,
        bool_or(measure = 'casualties_yearly_average' or period_from <> period_to)
            and bool_and(coalesce(unit = 'percent', false) or measure like '%average')
            as is_average,
        bool_or(dimension is not null and scope = 'global') as is_part
    from prints
    group by print_line

),

outcomes as (

    select
        print_line as fact,
        bool_and(agrees) as agrees,
        string_agg(method, ', ' order by method) as methods,
        bool_or(starts_with(method, 'share_')) as has_share,
        min(code) as code,
        max(printed) filter (where not agrees) as printed,
        max(recomputed) filter (where not agrees) as recomputed
    from methods
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
        'row ' || row_number as fact,
        'not_recomputable' as verdict,
        'refused_at_intake' as code,
        null as methods,
        null as printed,
        null as recomputed
    from rejected

)

select *
from judged
order by split_part(fact, ' ', 1), try_cast(split_part(fact, ' ', 2) as integer)
