-- title: Printed percentages made again from numerator and base
-- grain: one row per line of a print, method and number it gives
-- key: print_line, method, printed, recomputed
-- note: a share is recomputed where its print or the same report gives both, and its base is not
--   contested
-- method: how it was recomputed
-- code: why they differ, where they do
with

figures as (

    select * from core.printed_figures
    where
        measure like '%casualties%'
        and not_used is null
        and value is not null

),

counts as (

    -- counts of several years are not of their last one
    select
        print_line,
        place,
        vintage,
        concat_ws(' to ', period_from, period_to) as period,
        is_cluster,
        dimension,
        category,
        value
    from core.printed_counts

),

-- whom a contested share is of nobody knows
contested as (

    select base_note from core.printed_base_notes
    where says = 'contested'

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
        try_cast(
            replace(
                nullif(
                    regexp_extract(shares.base_note, '[(][0-9,]+ of ([0-9,]+)[)]', 1), ''
                ),
                ',',
                ''
            ) as bigint
        ) as base_of,
        try_cast(
            replace(
                nullif(
                    regexp_extract(shares.base_note, 'sex was known [(]([0-9,]+)[)]', 1), ''
                ),
                ',',
                ''
            ) as bigint
        ) as base_known
    from figures as shares
    -- many shares are printed without their count
    left join counts on shares.print_line = counts.print_line
    where
        shares.unit = 'percent'
        and coalesce(shares.base_note, '') not in (select contested.base_note from contested)

),

shares_of_bases as (

    select
        print_line,
        'share_of_base' as method,
        value as printed,
        round(100.0 * count / nullif(coalesce(base_of, base_known), 0)) as recomputed,
        'rounded_otherwise' as code
    from shares
    where count is not null and coalesce(base_of, base_known) is not null
    union all
    select
        shares.print_line,
        'share_of_children' as method,
        shares.value as printed,
        round(100.0 * shares.count / nullif(children.value, 0)) as recomputed,
        'rounded_otherwise' as code
    from shares
    inner join counts as children
        on
            shares.vintage = children.vintage
            and shares.period = children.period
            and shares.place = children.place
            and children.category = 'child'
            and not children.is_cluster
    where shares.base_note = 'of child casualties' and shares.count is not null
    union all
    select
        shares.print_line,
        'share_of_known_status' as method,
        shares.value as printed,
        round(100.0 * shares.count / nullif(known.value, 0)) as recomputed,
        'rounded_otherwise' as code
    from shares
    inner join (
        select
            vintage,
            period,
            sum(value) filter (where category <> 'unknown') as value
        from counts
        where is_cluster and dimension = 'status'
        group by vintage, period
    ) as known on shares.vintage = known.vintage and shares.period = known.period
    where shares.dimension = 'status' and shares.count is not null
    union all
    select
        shares.print_line,
        'share_less_the_other' as method,
        shares.value as printed,
        100 - other.value as recomputed,
        'rounded_otherwise' as code
    from shares
    inner join shares as other
        on
            shares.vintage = other.vintage
            and shares.period = other.period
            and shares.place = other.place
            and shares.base_note = other.base_note
            and shares.dimension = 'sex'
            and other.dimension = 'sex'
            and shares.category in ('male', 'female')
            and other.category in ('male', 'female')
            and shares.category <> other.category

),

-- counts of a known base add up to it
known_sexes as (

    select
        shares.print_line,
        'count_less_the_other' as method,
        shares.count as printed,
        shares.base_known - other.count as recomputed,
        'print_contradicts_itself' as code
    from shares
    inner join shares as other
        on
            shares.vintage = other.vintage
            and shares.period = other.period
            and shares.place = other.place
            and shares.base_note = other.base_note
            and shares.category <> other.category
    where shares.base_known is not null and shares.count is not null and other.count is not null

),

made_again as (

    select * from shares_of_bases
    union by name
    select * from known_sexes

)

select *
from made_again
where printed is not null and recomputed is not null
order by print_line, method, printed, recomputed
