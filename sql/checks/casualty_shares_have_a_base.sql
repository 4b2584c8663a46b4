-- title: Every share stands beside a base that is large enough
-- severity: error
-- fix: publish the count alone; see the macro share
with

shares as (

    select 'casualty_headlines/' || measure as figure, share, base
    from publish.casualty_headlines
    union all
    select 'child_casualties/' || measure as figure, share, base
    from publish.child_casualties
    union all
    select 'casualties_by_civilian_status/' || civilian_status as figure, share_of_known, known_base
    from publish.casualties_by_civilian_status
    union all
    select 'casualties_by_age_group/' || age_group as figure, share_of_known, known_base
    from publish.casualties_by_age_group
    union all
    select 'casualties_by_sex/' || sex as figure, share_of_known, known_base
    from publish.casualties_by_sex
    union all
    select
        concat_ws('/', 'casualties_by_treaty_status', statuses.treaty, statuses.status, parts.part)
            as figure,
        parts.share,
        parts.base
    from publish.casualties_by_treaty_status as statuses
    cross join lateral (values
        ('areas', share_of_areas, areas_base), ('casualties', share_of_casualties, casualties_base)
    ) as parts (part, share, base)
    union all
    select
        'child_casualties_by_device_type/' || devices.device_type || parts.part as figure,
        parts.share,
        parts.base
    from publish.child_casualties_by_device_type as devices
    cross join lateral (values
        ('', share, all_children), ('/known', share_of_known, known_base)
    ) as parts (part, share, base)

)

select
    figure,
    share,
    base
from shares
where share is not null and coalesce(base, 0) < smallest_base()
order by figure
