-- title: Printed percentages made again from numerator and base
-- grain: one row per line of a print, method and number it gives
-- key: print_line, method, printed, recomputed
-- note: a share is recomputed where its print or the same report gives both, and its base is not
--   contested
-- method: how it was recomputed
-- code: why they differ, where they do
with

counts as (

    -- counts of several years are not of their last one
    select
        *,
        concat_ws(' to ', period_from, period_to) as period
    from core.printed_counts

),

shares as (

    select
        shares.print_line,
        shares.vintage,
        concat_ws(' to ', shares.period_from, shares.period_to) as period,
        coalesce(shares.area, '-') as place,
        shares.dimension,
        shares.category,
        shares.base_note,
        shares.value,
        counts.value as count,
        number_in(shares.base_note, '[(][0-9,]+ of ([0-9,]+)[)]') as base_of,
        number_in(shares.base_note, 'sex was known [(]([0-9,]+)[)]') as base_known
    from core.printed_figures as shares
    -- many shares are printed without their count
    left join counts using (print_line)
    where
        is_of_casualties(shares.measure)
        and shares.not_used is null
        and shares.value is not null
        and shares.unit = 'percent'
        -- whom a contested share is of nobody knows
        and coalesce(shares.base_note, '') not in (
            select contested.base_note from core.printed_base_notes as contested
            where contested.says = 'contested'
        )

),

-- each count beside whom its share is of
bases as (

    select
        *,
        'share_of_base' as method,
        coalesce(base_of, base_known) as base
    from shares
    union all by name
    select
        shares.*,
        'share_of_children' as method,
        children.value as base
    from shares
    inner join counts as children using (vintage, period, place)
    where
        shares.base_note = 'of child casualties'
        and children.category = 'child'
        and not children.is_cluster
    union all by name
    select
        shares.*,
        'share_of_known_status' as method,
        known.value as base
    from shares
    inner join (
        select
            vintage,
            period,
            sum(value) as value
        from counts
        where is_cluster and dimension = 'status' and category <> 'unknown'
        group by all
    ) as known using (vintage, period)
    where shares.dimension = 'status'

),

made_again as (

    select
        print_line,
        method,
        value as printed,
        round(100.0 * count / nullif(base, 0)) as recomputed,
        'rounded_otherwise' as code
    from bases
    union by name
    select
        shares.print_line,
        'share_less_the_other' as method,
        shares.value as printed,
        100 - other.value as recomputed,
        'rounded_otherwise' as code
    from shares
    inner join shares as other using (vintage, period, place, base_note, dimension)
    where
        dimension = 'sex'
        and shares.category in ('male', 'female')
        and other.category in ('male', 'female')
        and shares.category <> other.category
    union by name
    -- counts of a known base add up to it
    select
        shares.print_line,
        'count_less_the_other' as method,
        shares.count as printed,
        shares.base_known - other.count as recomputed,
        'print_contradicts_itself' as code
    from shares
    inner join shares as other using (vintage, period, place, base_note)
    where shares.category <> other.category

)

select *
from made_again
where printed is not null and recomputed is not null
order by print_line, method, printed, recomputed
