-- title: Rows in use that an editor left out, or merged, before they changed
-- grain: one row per staging row
-- key: source_row_id
-- form: view
-- note: what it counts is no longer what was decided on: it waits until somebody decides anew
-- source_row_id: row of staging.casualties, casualty_totals or cluster_munition_attacks
-- named_row_id: the row as the decision names it
with

decided as (

    select
        source_row_id,
        file,
        line
    from decisions.inclusions
    where source_row_id is not null and decision in ('exclude', 'hold')
    union all
    select
        unnest([source_row_id, other_row_id]) as source_row_id,
        file,
        line
    from decisions.matches
    where decision = 'merge'

),

-- a row that is decided on itself waits for nothing
settled as (

    select staging_row_id as source_row_id from core.decided_rows
    union
    select source_row_id from core.matched_rows

)

select
    reached.source_row_id,
    min(named.source_row_id) as named_row_id
from decided
inner join core.rows_decided_on as named using (source_row_id)
inner join core.rows_decided_on as reached
    on
        named.source = reached.source
        and named.about_area is not distinct from reached.about_area
        and named.area = reached.area
        and named.incident_year is not distinct from reached.incident_year
        and named.record_kind = reached.record_kind
        and (named.row_key = reached.row_key or named.person_key = reached.person_key)
        and named.content <> reached.content
        and named.data_year <= reached.data_year
anti join settled on reached.source_row_id = settled.source_row_id
-- a late row waits for a decision of its own
anti join core.casualty_season_rows as seasons on reached.source_row_id = seasons.source_row_id
-- most decisions name a row of the same season
left join core.casualty_season_rows as before on named.source_row_id = before.source_row_id
where
    reached.is_in_use
    and (
        not named.is_in_use
        or before.standing in ('superseded_by_a_later_season', 'replaced_by_a_late_row')
    )
group by reached.source_row_id
