-- title: Sums of printed partitions, and the total each is held against
-- grain: one row per place, year, report and dimension
-- key: place, vintage, period_to, is_cluster, dimension
-- note: the total is that of the report, else the one a note names, else that of another report
--   that fits, else another dimension of the same report
-- note: a sum below its total is a misfit only where its parts are everybody: a note calls them a
--   partition, or an unknown is among them; a sum above its total always is
-- place: area or region; - for the world
-- period_to: the year
-- dimension: what the categories divide
-- recomputed: the sum of the parts
-- printed: the total; null where nothing says it
with

totals as (

    select
        place,
        period_to,
        is_cluster,
        vintage,
        max(total) as total,
        bool_and(is_exact) as is_exact
    from core.printed_lines
    where period_from = period_to and total is not null
    group by all

),

totals_of_any_report as (

    select distinct
        place,
        period_to,
        is_cluster,
        total as value
    from totals

),

sums as (

    select
        place,
        vintage,
        period_to,
        is_cluster,
        dimension,
        sum(value) as value,
        max(noted_total) as noted_total,
        bool_or(is_of_all) as is_of_all
    from core.printed_partitions
    group by all
    having count(*) > 1

),

-- another dimension of the print: the one that makes the same sum, else whichever there is
others as (

    select
        place,
        vintage,
        period_to,
        is_cluster,
        sums.dimension,
        coalesce(
            max(other.value) filter (where other.value = sums.value), max(other.value)
        ) as value
    from sums
    inner join sums as other using (place, vintage, period_to, is_cluster)
    where sums.dimension <> other.dimension and sums.is_of_all and other.is_of_all
    group by all

)

select
    place,
    vintage,
    period_to,
    is_cluster,
    dimension,
    sums.value as recomputed,
    coalesce(totals.total, sums.noted_total, elsewhere.value, others.value) as printed
from sums
-- a box may print no total
left join totals using (place, vintage, period_to, is_cluster)
-- nor divide it another way
left join others using (place, vintage, period_to, is_cluster, dimension)
-- nor may any other report give it
left join totals_of_any_report as elsewhere
    on
        sums.place = elsewhere.place
        and sums.period_to = elsewhere.period_to
        and sums.is_cluster = elsewhere.is_cluster
        and sums.value = elsewhere.value
-- outcomes may leave out an unknown that was not printed
where
    (dimension <> 'outcome' and sums.is_of_all)
    or sums.value = totals.total
    or (sums.value > totals.total and totals.is_exact)
order by place, vintage, period_to, is_cluster, dimension
