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

-- a row that counts for several stands for each of their sources, with what each says
told as (

    select
        casualties.source_row_id,
        casualties.area,
        casualties.incident_year,
        casualties.people,
        candidates.source,
        [casualties.outcome, reported.outcome] as outcomes
    from casualties
    -- most rows are alone
    left join core.match_groups as groups using (source_row_id)
    -- see above
    left join core.match_groups as members on groups.match_group = members.match_group
    inner join core.reported_casualties as reported
        on coalesce(members.source_row_id, casualties.source_row_id) = reported.source_row_id
    inner join core.casualty_candidates as candidates
        on reported.source_row_id = candidates.source_row_id
    where casualties.record_kind = 'casualties'

),

-- two lines may reach one row through two of its sources: its people are taken off once
absorbed as (

    select
        source_row_id,
        sum(people) as people
    from (
        select distinct
            absorptions.source_row_id,
            told.source_row_id as counted_row_id,
            told.people
        from absorptions
        inner join told
            on
                absorptions.absorbs_source = told.source
                and absorptions.area = told.area
                and absorptions.incident_year = told.incident_year
        where list_has_any(string_split(absorptions.absorbed_outcomes, ', '), told.outcomes)
    )
    group by all

),

blocks as (

    select
        casualties.*,
        coalesce(absorbed.people, 0) as of_rows,
        sum(casualties.people) over of_block as of_block,
        coalesce(
            sum(casualties.people) over (
                of_block
                order by source_row_id
                rows between unbounded preceding and 1 preceding
            ),
            0
        ) as before
    from casualties
    -- the rows it is said to absorb may all be out
    left join absorbed using (source_row_id)
    where source_row_id in (select absorptions.source_row_id from absorptions)
    window
        of_block as (
            partition by
                casualties.area,
                casualties.incident_year,
                casualties.source,
                casualties.outcome
        )

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
    -- what the columns before it do not hold
    cast(
        case
            when of_rows > of_block then greatest(of_rows - before, 0)
            else least(greatest(of_rows - before, 0), people)
        end as bigint
    ) as absorbed,
    people - absorbed as residual,
    of_rows > of_block as is_negative
from blocks
order by source_row_id
