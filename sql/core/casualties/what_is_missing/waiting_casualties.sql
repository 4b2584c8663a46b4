-- title: By how many the recorded casualties of an area and year may yet rise or fall
-- grain: one row per area and year of which anything waits
-- key: area, incident_year
-- form: view
-- note: late rows of another source make no figure incomplete, but may turn what is said of two
--   years
-- area: where the incidents happened
-- more: people who wait; null where nobody knows how many
-- fewer: how many fewer a later workbook tells of
-- has_late_rows: true where late rows of another source are among them
with

doubts as (

    select
        area,
        incident_year,
        held_people as more,
        fewer_people as fewer,
        false as is_late
    from core.incomplete_casualty_years
    where kind = 'mine_erw'
    union all
    select
        area,
        incident_year,
        people as more,
        0 as fewer,
        true as is_late
    from core.held_casualties
    where reason = 'late_rows_of_another_source' and record_kind <> 'cluster_munition_attacks'

)

select
    area,
    incident_year,
    case when bool_and(more is not null) then cast(sum(more) as bigint) end as more,
    cast(sum(fewer) as bigint) as fewer,
    bool_or(is_late) as has_late_rows
from doubts
group by all
