-- title: Why a printed compliance figure is not what acts and events give
-- grain: one row per printed figure that disagrees
-- key: source_row_id
-- note: the first rule that fits gives the code; analysis.golden_report_codes says what each means
-- code: why; not_explained where no rule fits
with

disagreeing as (

    select
        source_row_id,
        treaty,
        area,
        measure,
        obligation,
        as_of,
        original_due_on,
        recomputed,
        -- first and last day that the printed words can mean
        coalesce(
            try(start_of_partial_date(printed)), try_strptime(printed, '%-d %B %Y printed')
        )::date as printed_from,
        coalesce(
            try(end_of_partial_date(printed)), try_strptime(printed, '%-d %B %Y printed')
        )::date as printed_until
    from core.compliance_recomputations
    where methods is not null and not agrees

),

acts as (

    -- of a State that is bound twice the first time: it is the one that old prints are of
    select
        treaty,
        area,
        min(effective_on) filter (where effect = 'bound') as bound_on,
        min(effective_on) filter (where effect = 'in_force') as in_force_on
    from core.treaty_effects
    group by treaty, area

),

beside as (

    select
        disagreeing.source_row_id,
        bool_or(
            others.printed = disagreeing.recomputed
            or starts_with(others.printed, disagreeing.recomputed || '-')
        ) as has_another_print
    from disagreeing
    inner join core.compliance_recomputations as others using (treaty, area, measure)
    where disagreeing.source_row_id <> others.source_row_id
    group by disagreeing.source_row_id

),

steps as (

    select
        disagreeing.source_row_id,
        bool_or(
            grants.deadline_by between disagreeing.printed_from and disagreeing.printed_until
            and grants.happened_from > disagreeing.as_of
        ) as is_granted_later,
        bool_or(grants.deadline_by between disagreeing.printed_from and disagreeing.printed_until)
            as is_granted,
        bool_or(is_a_slip(disagreeing.printed_from, disagreeing.printed_until, grants.deadline_by))
            as is_a_slip
    from disagreeing
    inner join core.obligation_facts as grants using (treaty, area, obligation)
    where grants.event in ('extension_granted', 'hostilities_ended')
    group by disagreeing.source_row_id

),

told as (

    select
        disagreeing.*,
        try_cast(disagreeing.recomputed as date) as recomputed_on,
        disagreeing.measure like '%deadline' as is_a_deadline,
        regexp_matches(disagreeing.measure, '(deadline|due_on)$') as is_fixed_by_law,
        coalesce(acts.in_force_on > disagreeing.as_of, false) as is_not_in_force,
        coalesce(beside.has_another_print, false) as has_another_print,
        coalesce(steps.is_granted_later, false) as is_granted_later,
        coalesce(steps.is_granted, false) as is_granted,
        coalesce(steps.is_a_slip, false) as is_a_slip,
        -- the same span, begun on the day of the deposit
        case
            when disagreeing.measure = 'initial_report_due_on'
                then
                    acts.bound_on
                    + cast(
                        try_cast(disagreeing.recomputed as date) - acts.in_force_on as integer
                    )
            else
                cast(
                    acts.bound_on
                    + to_years(
                        cast(year(disagreeing.original_due_on) - year(acts.in_force_on) as integer)
                    ) as date
                )
        end as from_the_deposit
    from disagreeing
    -- an area may have no act
    left join acts using (treaty, area)
    -- most figures are printed once
    left join beside using (source_row_id)
    -- most deadlines are not extended
    left join steps using (source_row_id)

)

select
    source_row_id,
    case
        when is_a_deadline and is_not_in_force then 'not_yet_in_force'
        when from_the_deposit between printed_from and printed_until then 'counted_from_deposit'
        when is_a_deadline and is_granted_later then 'day_of_another_figure'
        when is_a_deadline and is_granted then 'grant_without_its_day'
        when
            is_a_deadline
            and recomputed_on <> original_due_on
            and original_due_on between printed_from and printed_until
            then 'extension_not_printed'
        when
            is_fixed_by_law
            and (is_a_slip or is_a_slip(printed_from, printed_until, recomputed_on))
            then 'misprint'
        when has_another_print then 'superseded_by_another_print'
        when is_a_deadline and printed_from > recomputed_on then 'extension_not_recorded'
        else 'not_explained'
    end as code
from told
order by source_row_id
