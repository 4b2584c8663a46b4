-- title: Children are no more than all casualties, and boys, girls and sex unknown are all children
-- severity: error
-- fix: look for an age group or sex that is no term of its vocabulary in core.casualties
with

children as (

    select
        sum(count) filter (where measure in ('killed', 'injured', 'outcome_unknown')) as by_outcome,
        sum(count) filter (where measure in ('boys', 'girls', 'sex_unknown')) as by_sex,
        -- what is withheld is missing in the sum
        coalesce(bool_or(
            measure in ('killed', 'injured', 'outcome_unknown') and count is null
        ), false) as is_outcome_withheld,
        coalesce(bool_or(
            measure in ('boys', 'girls', 'sex_unknown') and count is null
        ), false) as is_sex_withheld
    from publish.child_casualties

),

year as (

    select sum(total) as total
    from publish.casualties_by_age_group
    where basis = 'recorded'

)

select
    children.by_outcome,
    children.by_sex,
    year.total
from children
cross join year
where
    (
        children.by_outcome <> children.by_sex
        and not children.is_outcome_withheld
        and not children.is_sex_withheld
    )
    or children.by_outcome > year.total
    or children.by_sex > year.total
