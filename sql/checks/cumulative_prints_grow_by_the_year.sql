-- title: A cumulative print grows by what is printed of its year
-- severity: warning
-- fix: implied_revision is what earlier years were revised by, or the year itself since; where
--   nobody revised them ask which of the three prints was misread
with

prints as (

    select * from core.current_printed_figures
    where
        measure in (
            'casualties_total',
            'casualties_killed',
            'casualties_injured',
            'casualties_unknown',
            'cluster_casualties_total'
        )
        and scope in ('global', 'area')
        and dimension is null
        and base_note is null
        and unit is null
        and value is not null
        and length(period_to) = 4

),

figures as (

    select
        series,
        scope,
        area,
        measure,
        period_from,
        cast(period_to as integer) as year,
        period_from is not distinct from period_to as is_annual,
        value,
        vintage
    from prints

)

select
    coalesce(later.area, 'XWD') as area,
    later.year,
    later.measure,
    cast(earlier.value as bigint) as cumulative_before,
    cast(later.value as bigint) as cumulative,
    cast(later.value - earlier.value as bigint) as growth,
    cast(annual.value as bigint) as annual,
    cast(later.value - earlier.value - annual.value as bigint) as implied_revision,
    earlier.vintage as vintage_before,
    later.vintage
from figures as later
inner join figures as earlier
    on
        later.series = earlier.series
        and later.scope = earlier.scope
        and later.area is not distinct from earlier.area
        and later.measure = earlier.measure
        and later.period_from is not distinct from earlier.period_from
        and later.year = earlier.year + 1
-- a sum that goes down is told even where its year is not printed
left join figures as annual
    on
        annual.is_annual
        and later.series = annual.series
        and later.scope = annual.scope
        and later.area is not distinct from annual.area
        and later.measure = annual.measure
        and later.year = annual.year
where
    not later.is_annual
    and not earlier.is_annual
    and later.value - earlier.value
    <> coalesce(annual.value, greatest(later.value - earlier.value, 0))
order by 1, 2, 3
