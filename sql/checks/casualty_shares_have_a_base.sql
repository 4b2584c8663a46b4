-- title: Every share stands beside a base that is large enough
-- severity: error
-- fix: publish the count alone; see the macro share
with

shares as (

    select
        'casualty_headlines/' || measure as figure,
        share,
        base
    from publish.casualty_headlines
    union all
    select
        'child_casualties/' || measure as figure,
        share,
        base
    from publish.child_casualties
    union all
    select
        'casualties_by_civilian_status/' || civilian_status as figure,
        share_of_known as share,
        known_base as base
    from publish.casualties_by_civilian_status
    union all
    select
        'casualties_by_age_group/' || age_group as figure,
        share_of_known as share,
        known_base as base
    from publish.casualties_by_age_group
    union all
    select
        'casualties_by_sex/' || sex as figure,
        share_of_known as share,
        known_base as base
    from publish.casualties_by_sex
    union all
    select
        'casualties_by_treaty_status/' || treaty || '/' || status || '/areas' as figure,
        share_of_areas as share,
        areas_base as base
    from publish.casualties_by_treaty_status
    union all
    select
        'casualties_by_treaty_status/' || treaty || '/' || status || '/casualties' as figure,
        share_of_casualties as share,
        casualties_base as base
    from publish.casualties_by_treaty_status
    union all
    select
        'child_casualties_by_device_type/' || device_type as figure,
        share,
        all_children as base
    from publish.child_casualties_by_device_type
    union all
    select
        'child_casualties_by_device_type/' || device_type || '/known' as figure,
        share_of_known as share,
        known_base as base
    from publish.child_casualties_by_device_type

)

select
    figure,
    share,
    base
from shares
where share is not null and coalesce(base, 0) < smallest_base()
order by figure
