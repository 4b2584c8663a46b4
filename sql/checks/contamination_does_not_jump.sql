-- title: Contamination of an area does not grow or shrink tenfold from one year to the next
-- severity: warning
-- fix: check the unit: square kilometres in a column of square metres, hectares, lost superscripts
with

sizes as (

    select
        source_key,
        treaty,
        area,
        happened_on,
        contaminated_m2,
        lag(contaminated_m2) over (
            partition by treaty, area order by happened_by, source_key
        ) as previous_m2,
        date_diff(
            'year',
            lag(happened_by) over (partition by treaty, area order by happened_by, source_key),
            happened_by
        ) as years_apart
    from core.contamination_extents
    where contaminated_m2 > 0

)

select
    source_key,
    happened_on,
    previous_m2,
    contaminated_m2
from sizes
where
    years_apart <= 1
    and (contaminated_m2 > 10 * previous_m2 or previous_m2 > 10 * contaminated_m2)
order by source_key
