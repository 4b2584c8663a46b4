-- title: Printed counts by age and sex made again from each other
-- grain: one row per line of a print, method and number it gives
-- key: print_line, method, printed, recomputed
-- note: children are some of all; more children than casualties is a misfit
-- note: boys, girls and children of unknown sex are all children; so with adults
-- method: how it was recomputed
-- code: why they differ, where they do
with

counts as (

    select * from core.printed_counts

),

-- boys, girls and children of unknown sex are all children; so with adults
persons as (

    select
        *,
        category in ('boy', 'girl', 'child sex unknown') as is_child
    from counts
    where dimension = 'age-sex'

),

groups as (

    select
        place,
        vintage,
        period_from,
        period_to,
        is_child,
        sum(value) as value,
        count(*) as terms
    from persons
    group by all

),

everybody as (

    select
        place,
        vintage,
        period_from,
        period_to,
        sum(value) as value
    from groups
    group by all

),

ages as (

    select
        *,
        category = 'child' as is_child
    from counts
    where dimension = 'age' and category in ('child', 'adult') and not is_cluster

),

totals as (

    select
        place,
        vintage,
        period_from,
        period_to,
        is_cluster,
        max(total) as total
    from core.printed_lines
    where total is not null
    group by all

),

child_outcomes as (

    select
        place,
        vintage,
        period_from,
        period_to,
        sum(value) as value
    from counts
    where category in ('child killed', 'child injured')
    group by all
    having count(*) = 2

),

made_again as (

    select
        persons.print_line,
        'age_and_sex' as method,
        persons.value as printed,
        ages.value - (groups.value - persons.value) as recomputed
    from persons
    inner join groups using (place, vintage, period_from, period_to, is_child)
    inner join ages using (place, vintage, period_from, period_to, is_child)
    where
        groups.terms > 1
        -- the only persons of an age are that age, which the other ages give
        or (
            ages.value = persons.value
            and ages.print_line in (
                select whole.print_line from core.recomputed_partitions as whole
                where whole.method = 'partition' and whole.printed = whole.recomputed
            )
        )
    union by name
    select
        ages.print_line,
        'age_and_sex' as method,
        ages.value as printed,
        groups.value as recomputed
    from ages
    inner join groups using (place, vintage, period_from, period_to, is_child)
    where groups.terms > 1
    union by name
    -- a page without ages may list everybody by age and sex
    select
        persons.print_line,
        'all_persons' as method,
        persons.value as printed,
        totals.total - (everybody.value - persons.value) as recomputed
    from persons
    inner join everybody using (place, vintage, period_from, period_to)
    inner join totals using (place, vintage, period_from, period_to)
    where everybody.value = totals.total
    union by name
    select
        counts.print_line,
        'child_outcomes' as method,
        counts.value as printed,
        if(
            counts.category = 'child',
            child_outcomes.value,
            children.value - (child_outcomes.value - counts.value)
        ) as recomputed
    from counts
    inner join child_outcomes using (place, vintage, period_from, period_to)
    inner join counts as children using (place, vintage, period_from, period_to)
    where
        counts.category in ('child', 'child killed', 'child injured')
        and not counts.is_cluster
        and children.category = 'child'
        and not children.is_cluster
    union by name
    select
        ages.print_line,
        'children_of_all' as method,
        ages.value as printed,
        totals.total as recomputed
    from ages
    inner join totals using (place, vintage, period_from, period_to)
    where ages.is_child and not totals.is_cluster and ages.value > totals.total

)

select
    *,
    'print_contradicts_itself' as code
from made_again
where printed is not null and recomputed is not null
order by print_line, method, printed, recomputed
