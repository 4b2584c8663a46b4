-- title: Areas whose data year and year before are of different things, whatever was sent
-- grain: one row per area whose recording of casualties, or whose territory, changed
-- key: area
-- form: view
-- note: of a year that was cut in two, or that is the first under another border, nothing is
--   compared with the year before
-- reason: what changed, in words that name no source
-- is_of_recording: true when a note says that the recording of casualties changed in either year
with

breaks as (

    select
        area,
        'recording changed: ' as what,
        replace(change, '_', ' ') || ' ' || break_year as change
    from core.casualty_source_breaks
    cross join core.edition as edition
    where break_year in (edition.data_year - 1, edition.data_year)
    union
    select
        unnest([area, successor]) as area,
        'area changed on ' as what,
        cast(changed_on as varchar) as change
    from reference.area_successions
    cross join core.edition as edition
    where
        changed_on > make_date(edition.data_year - 1, 1, 1)
        and changed_on <= make_date(edition.data_year, 12, 31)

),

told as (

    select
        area,
        what || string_agg(change, ', ' order by change) as reason
    from breaks
    group by area, what

)

select
    area,
    string_agg(reason, '; ' order by reason desc) as reason,
    bool_or(starts_with(reason, 'recording')) as is_of_recording
from told
group by area
