-- title: What is left of casualty totals that hold people of rows
-- grain: one row per part of a total that absorbs rows and that no rule holds
-- key: source_row_id
-- note: total less the counted rows it absorbs: ICRC's 2,037 injured of Yemen 2016 less 79 injured
--   and 15 of unknown outcome, row by row, leave 1,943 injured
-- note: of rows that are decided to be the same people any may be of the source a total absorbs:
--   the one that counts is taken off, once
-- note: what several columns say of one outcome is taken off in their order
-- note: fewer people in a total than in the rows it holds contradict the decision: the total is
--   held whole and its rows count, nothing is clipped
-- source_row_id: the total's row, with # and the column its number stands in
-- receipt: the arrival of the workbook
-- source: code of the source of the total
-- area: where the incidents happened
-- people: people the total gives
-- people_qualifier: exact, at_least or estimate, of the total
-- absorbed: people of it who are counted row by row
-- residual: people left; below zero where the rows hold more
-- is_negative: true when the rows hold more people than the total and all its columns
with

casualties as (

    select * from core.casualty_rows
    where not_counted is null

),

absorptions as (

    select * from core.casualty_absorptions
    where absorbed_outcomes <> 'none'

),

blocks as (

    select
        casualties.source_row_id,
        casualties.receipt,
        casualties.source,
        casualties.area,
        casualties.incident_year,
        casualties.outcome,
        casualties.people,
        casualties.people_qualifier,
        sum(casualties.people) over (
            partition by
                casualties.area,
                casualties.incident_year,
                casualties.source,
                casualties.outcome
        ) as people_of_block,
        coalesce(sum(casualties.people) over (
            partition by
                casualties.area,
                casualties.incident_year,
                casualties.source,
                casualties.outcome
            order by casualties.source_row_id
            rows between unbounded preceding and 1 preceding
        ), 0) as people_before
    from casualties
    where casualties.source_row_id in (select absorptions.source_row_id from absorptions)

),

groups as (

    select * from core.match_groups

),

groups_of_counted as (

    select
        casualties.source_row_id as counted_row_id,
        coalesce(members.source_row_id, casualties.source_row_id) as source_row_id
    from casualties
    -- most rows are alone
    left join groups on casualties.source_row_id = groups.source_row_id
    -- most rows are alone
    left join groups as members on groups.match_group = members.match_group
    where casualties.record_kind = 'casualties'

),

-- a row that counts for several stands for each of their sources, with what each says
told as (

    select
        groups_of_counted.counted_row_id,
        resolved.source,
        reported.outcome
    from groups_of_counted
    inner join core.casualty_rows as resolved
        on groups_of_counted.source_row_id = resolved.source_row_id
    inner join core.reported_casualties as reported
        on groups_of_counted.source_row_id = reported.source_row_id

),

-- two lines may reach one row through two of its sources: its people are taken off once
absorbed_rows as (

    select distinct
        absorptions.source_row_id,
        casualties.source_row_id as counted_row_id,
        casualties.people
    from absorptions
    inner join told on absorptions.absorbs_source = told.source
    inner join casualties
        on
            told.counted_row_id = casualties.source_row_id
            and absorptions.area = casualties.area
            and absorptions.incident_year = casualties.incident_year
    where
        list_contains(string_split(absorptions.absorbed_outcomes, ', '), casualties.outcome)
        or list_contains(string_split(absorptions.absorbed_outcomes, ', '), told.outcome)

),

absorbed as (

    select
        source_row_id,
        cast(sum(people) as bigint) as people
    from absorbed_rows
    group by source_row_id

),

compared as (

    select
        blocks.source_row_id,
        blocks.receipt,
        blocks.source,
        blocks.area,
        blocks.incident_year,
        blocks.outcome,
        blocks.people,
        blocks.people_qualifier,
        greatest(coalesce(absorbed.people, 0) - blocks.people_before, 0) as absorbed_from_here,
        coalesce(absorbed.people, 0) > blocks.people_of_block as is_negative
    from blocks
    -- the rows it is said to absorb may all be out
    left join absorbed on blocks.source_row_id = absorbed.source_row_id

),

taken_off as (

    select
        source_row_id,
        receipt,
        source,
        area,
        incident_year,
        outcome,
        people,
        people_qualifier,
        is_negative,
        cast(
            case
                when is_negative then absorbed_from_here
                else least(absorbed_from_here, people)
            end as bigint
        ) as absorbed
    from compared

)

select
    source_row_id,
    receipt,
    source,
    area,
    incident_year,
    outcome,
    people,
    people_qualifier,
    absorbed,
    people - absorbed as residual,
    is_negative
from taken_off
order by source_row_id
