-- title: Printed counts by age and sex made again from each other
-- grain: one row per line of a print, method and number it gives
-- key: print_line, method, printed, recomputed
-- note: children are some of all; more children than casualties is a misfit
-- note: boys, girls and children of unknown sex are all children; so with adults
-- method: how it was recomputed
-- code: why they differ, where they do
with

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

lines as (

    select
        place,
        vintage,
        concat_ws(' to ', period_from, period_to) as period,
        is_cluster,
        total
    from core.printed_lines

),

whole_partitions as (

    select print_line from core.recomputed_partitions
    where method = 'partition' and printed = recomputed

),

-- boys, girls and children of unknown sex are all children; so with adults
persons as (

    select
        print_line,
        place,
        vintage,
        period,
        category,
        value,
        category in ('boy', 'girl', 'child sex unknown') as is_child
    from counts
    where dimension = 'age-sex'

),

groups as (

    select
        place,
        vintage,
        period,
        is_child,
        sum(value) as value,
        count(*) as terms
    from persons
    group by place, vintage, period, is_child

),

ages as (

    select
        print_line,
        place,
        vintage,
        period,
        category = 'child' as is_child,
        value
    from counts
    where dimension = 'age' and category in ('child', 'adult') and not is_cluster

),

ages_and_sexes as (

    select
        persons.print_line,
        'age_and_sex' as method,
        persons.value as printed,
        ages.value - (groups.value - persons.value) as recomputed,
        'print_contradicts_itself' as code
    from persons
    inner join groups using (place, vintage, period, is_child)
    inner join ages using (place, vintage, period, is_child)
    where
        groups.terms > 1
        -- the only persons of an age are that age, which the other ages give
        or (
            ages.value = persons.value
            and ages.print_line in (select whole_partitions.print_line from whole_partitions)
        )
    union all
    select
        ages.print_line,
        'age_and_sex' as method,
        ages.value as printed,
        groups.value as recomputed,
        'print_contradicts_itself' as code
    from ages
    inner join groups using (place, vintage, period, is_child)
    where groups.terms > 1

),

-- totals of a place and year: those of the same report first, then of any other
totals as (

    select
        place,
        period,
        is_cluster,
        vintage,
        max(total) as total
    from lines
    where total is not null
    group by place, period, is_cluster, vintage

),

-- a page without ages may list everybody by age and sex
all_persons as (

    select
        persons.print_line,
        'all_persons' as method,
        persons.value as printed,
        totals.total - (everybody.value - persons.value) as recomputed,
        'print_contradicts_itself' as code
    from persons
    inner join (
        select
            place,
            vintage,
            period,
            sum(value) as value
        from groups
        group by place, vintage, period
    ) as everybody using (place, vintage, period)
    inner join totals using (place, vintage, period)
    where everybody.value = totals.total

),

child_outcomes as (

    select
        counts.print_line,
        'child_outcomes' as method,
        counts.value as printed,
        case counts.category
            when 'child' then outcomes.value
            else children.value - (outcomes.value - counts.value)
        end as recomputed,
        'print_contradicts_itself' as code
    from counts
    inner join (
        select
            place,
            vintage,
            period,
            sum(value) as value
        from counts
        where category in ('child killed', 'child injured')
        group by place, vintage, period
        having count(*) = 2
    ) as outcomes using (place, vintage, period)
    inner join counts as children using (place, vintage, period)
    where
        counts.category in ('child', 'child killed', 'child injured')
        and not counts.is_cluster
        and children.category = 'child'
        and not children.is_cluster

),

children as (

    select
        ages.print_line,
        'children_of_all' as method,
        ages.value as printed,
        totals.total as recomputed,
        'print_contradicts_itself' as code
    from ages
    inner join totals using (place, vintage, period)
    where ages.is_child and not totals.is_cluster and ages.value > totals.total

),

made_again as (

    select * from ages_and_sexes
    union by name
    select * from all_persons
    union by name
    select * from child_outcomes
    union by name
    select * from children

)

select *
from made_again
where printed is not null and recomputed is not null
order by print_line, method, printed, recomputed
