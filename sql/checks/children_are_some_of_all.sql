-- title: Children are no more than all casualties, and boys, girls and sex unknown are all children
-- severity: error
-- fix: look for an age group or sex that is no term of its vocabulary in core.casualties
with

children as (

    select
        sum(count) filter (where measure in ('killed', 'injured', 'outcome_unknown')) as by_outcome,
        sum(count) filter (where measure in ('boys', 'girls', 'sex_unknown')) as by_sex
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
where children.by_outcome <> children.by_sex or children.by_outcome > year.total
