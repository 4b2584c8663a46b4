-- title: Acts that workbooks report and the depositary's list does not reach
-- grain: one row per act of a State and workbook row
-- key: source_row_id
-- note: an act up to the day of the list is a control, compared at intake; the list counts
-- note: a later act counts as reported until the list has it, where the treaty's text allows it
-- area: the State
-- written_on: day, month or year as the workbook has it
-- happened_on: day of the act; null where the workbook has only a month or year
-- known_on: first day on which it could be known; never before the day of the act
-- left_out: no_exact_day, not_a_state, reported_twice, or null
with

states as (

    select * from reference.area_classes
    where class = 'state'

),

later as (

    select
        reported.source_row_id,
        reported.treaty,
        reported.area,
        reported.act,
        reported.happened_on as written_on,
        case length(reported.happened_on)
            when 10 then cast(reported.happened_on as date)
        end as happened_on,
        end_of_partial_date(reported.known_on) as known_on,
        coalesce(reported.known_on_basis, 'reported') as known_on_basis,
        workbooks.is_synthetic
    from staging.treaty_actions as reported
    inner join core.reported_compliance as workbooks using (receipt)
    inner join reference.depositary_lists as lists using (treaty)
    where
        workbooks.record_kind = 'treaty_actions'
        and end_of_partial_date(reported.happened_on) > lists.listed_on

),

told as (

    select
        *,
        row_number() over (
            partition by treaty, area, act, happened_on
            order by is_synthetic, source_row_id
        ) as position
    from later

)

select
    told.source_row_id,
    told.treaty || '-' || told.area || '-' || told.act || '-' || told.written_on as act_id,
    told.treaty,
    told.area,
    told.act,
    told.written_on,
    told.happened_on,
    greatest(coalesce(told.known_on, told.happened_on), told.happened_on) as known_on,
    told.known_on_basis,
    case
        when told.happened_on is null then 'no_exact_day'
        when states.area is null then 'not_a_state'
        when told.position > 1 then 'reported_twice'
    end as left_out,
    told.is_synthetic
from told
-- an area that is no State on the day consents to nothing
left join states
    on
        told.area = states.area
        and told.happened_on >= coalesce(states.from_on, date '0001-01-01')
        and told.happened_on < coalesce(states.to_on, date '9999-12-31')
order by told.source_row_id
