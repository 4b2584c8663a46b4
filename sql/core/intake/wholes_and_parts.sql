-- title: Rows of a workbook beside a row of the same workbook that is of them together
-- grain: one row per whole and part
-- key: whole_row_id, part_row_id
-- note: as provinces beside the country, months beside the year, models beside all of an item
-- note: parts that are more than the row beside them are no parts of it; where only periods tell
--   them apart, they are only if they add up exactly
-- whole_row_id: receipt, sheet and Excel row of what is of all of them
-- part_row_id: receipt, sheet and Excel row of a part
-- record_kind: land_release, risk_education or stockpiles
-- adds_up: true where the parts, of which some may be made of others, give each number of the whole
--   exactly; else the row that counts is a lower bound: whether parts are missing, or the row
--   beside them is of something else, only its sender knows
-- left_out_row_id: the one of the two that is not counted: the part, or the whole where it lacks a
--   number that its parts give
with

stockpiles as (

    select * from staging.stockpiles
    where event not in ('completed', 'reopened')

),

-- what two rows must have in common, what parts may have more of, and the numbers
reported as (

    select
        'land_release' as record_kind,
        source_row_id,
        receipt,
        concat_ws('/', area, coalesce(treaty, '-'), contaminant, task) as subject,
        spelt(admin1) as place,
        spelt(operator) as doer,
        null as detail,
        happened_on,
        happened_until,
        [
            cleared_m2,
            reduced_m2,
            cancelled_m2,
            released_m2,
            antipersonnel_mines_destroyed,
            improvised_mines_destroyed,
            submunitions_destroyed
        ] as numbers
    from staging.land_release
    union all by name
    select
        'risk_education' as record_kind,
        source_row_id,
        receipt,
        area as subject,
        spelt(admin1) as place,
        spelt(operator) as doer,
        spelt(method) as detail,
        happened_on,
        happened_until,
        [men, women, boys, girls, not_told_apart, beneficiaries] as numbers
    from staging.risk_education
    union all by name
    select
        'stockpiles' as record_kind,
        source_row_id,
        receipt,
        concat_ws('/', area, treaty, item, event) as subject,
        null as place,
        null as doer,
        spelt(weapon_type) as detail,
        happened_on,
        happened_until,
        [quantity] as numbers
    from stockpiles

),

dated as (

    select
        reported.*,
        start_of_partial_date(happened_on) as first_day,
        end_of_partial_date(coalesce(happened_until, happened_on)) as last_day
    from reported
    semi join core.reported_compliance using (receipt, record_kind)

),

beside as (

    select
        record_kind,
        whole.source_row_id as whole_row_id,
        part.source_row_id as part_row_id,
        (whole.place, whole.doer, whole.detail)
        is not distinct from (part.place, part.doer, part.detail) as is_of_periods_alone
    from dated as whole
    inner join dated as part using (receipt, record_kind, subject)
    where
        whole.source_row_id <> part.source_row_id
        and (whole.place = part.place or whole.place is null)
        and (whole.doer = part.doer or whole.doer is null)
        and (whole.detail = part.detail or whole.detail is null)
        and whole.first_day <= part.first_day
        and whole.last_day >= part.last_day
        and (
            not is_of_periods_alone
            or whole.first_day < part.first_day
            or whole.last_day > part.last_day
        )

),

numbered as (

    select
        source_row_id,
        unnest(numbers) as number,
        generate_subscripts(numbers, 1) as position
    from dated

),

sums as (

    select
        beside.whole_row_id as source_row_id,
        numbered.position,
        sum(numbered.number) as number
    from beside
    inner join numbered on beside.part_row_id = numbered.source_row_id
    where
        numbered.number is not null
        -- of parts that are wholes themselves only their own parts are added up
        and beside.part_row_id not in (select other.whole_row_id from beside as other)
    group by all

),

compared as (

    select
        source_row_id as whole_row_id,
        bool_and(sums.number <= numbered.number) as holds_all,
        bool_and(sums.number = numbered.number) as adds_up,
        count(*) = count(numbered.number) as gives_each
    from sums
    inner join numbered using (source_row_id, position)
    group by all
    having count(numbered.number) > 0

)

select
    beside.whole_row_id,
    beside.part_row_id,
    beside.record_kind,
    compared.adds_up,
    if(compared.gives_each, beside.part_row_id, beside.whole_row_id) as left_out_row_id
from beside
inner join compared using (whole_row_id)
where compared.holds_all and (compared.adds_up or not beside.is_of_periods_alone)
order by beside.whole_row_id, beside.part_row_id
