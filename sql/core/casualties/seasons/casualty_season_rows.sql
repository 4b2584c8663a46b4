-- title: Rows that another season's rows of the same source set apart
-- grain: one row per staging row of casualties, totals or attacks that is set apart
-- key: source_row_id
-- note: a person who comes again by number, on the same day, counts as sent last; by number and
--   otherwise the later row waits; a later row that says what an earlier one says waits too, as
--   often as that one is there: two people of one incident stay two
-- note: without a day the month, unit and outcome stand for it
-- note: a total is known again by its period, unit and device
-- source_row_id: row of staging.casualties, casualty_totals or cluster_munition_attacks
-- note: of a workbook that has lost many people all rows of the area and year wait
-- standing: fewer_than_before, superseded_by_a_later_season, late_rows_of_another_source,
--   replaced_by_a_late_row, key_comes_again or may_repeat_last_season
-- other_row_id: the row of another season it is compared with; null of the first three
with

fallen as (

    select in_use.source_row_id
    from core.rows_of_seasons as in_use
    semi join core.falls_in_force as falls
        on
            in_use.kind = 'mine_erw'
            and in_use.area = falls.area
            and in_use.incident_year = falls.incident_year
            and in_use.source = falls.source
            and in_use.data_year = falls.data_year
            and falls.record_kind in ('all', in_use.record_kind)

),

compared as (

    select in_use.*
    from core.rows_of_seasons as in_use
    anti join fallen using (source_row_id)
    where data_year >= counted_from and not is_beside_another
    window of_year as (partition by kind, area, incident_year, source)
    -- most years are of one season
    qualify max(data_year) over of_year > counted_from

),

known_again as (

    select
        later.source_row_id,
        earlier.source_row_id as other_row_id,
        earlier.incident_month is not distinct from later.incident_month
        and coalesce(
            earlier.incident_day = later.incident_day,
            earlier.happening = later.happening
        ) as is_the_same
    from compared as later
    inner join compared as earlier
        on
            later.record_kind = earlier.record_kind
            and later.area = earlier.area
            and later.incident_year = earlier.incident_year
            and later.source = earlier.source
            and later.known_by = earlier.known_by
            and later.data_year > earlier.data_year
    -- a total that says the same is a repetition
    where later.content <> earlier.content or later.record_kind = 'casualties'

),

by_key as (

    select
        other_row_id as source_row_id,
        'replaced_by_a_late_row' as standing,
        source_row_id as other_row_id
    from known_again
    where is_the_same
    union all
    select
        source_row_id,
        'key_comes_again' as standing,
        other_row_id
    from known_again
    where
        is_the_same is not true
        and source_row_id not in (
            select again.source_row_id from known_again as again
            where again.is_the_same
        )

),

-- of equal rows the first stands for the first
numbered as (

    select
        compared.*,
        row_number() over (
            partition by
                compared.record_kind,
                compared.area,
                compared.incident_year,
                compared.source,
                compared.data_year,
                compared.content
            order by compared.source_row_id
        ) as occurrence
    from compared
    -- who is known by a number is compared no more
    anti join by_key on compared.source_row_id = by_key.source_row_id
    anti join (select source_row_id from known_again where is_the_same) as replacing
        on compared.source_row_id = replacing.source_row_id

),

repeated as (

    select
        later.source_row_id,
        'may_repeat_last_season' as standing,
        earlier.source_row_id as other_row_id
    from numbered as later
    inner join numbered as earlier
        on
            later.record_kind = earlier.record_kind
            and later.area = earlier.area
            and later.incident_year = earlier.incident_year
            and later.source = earlier.source
            and later.content = earlier.content
            and later.occurrence = earlier.occurrence
            and later.data_year > earlier.data_year

),

standings as (

    select
        source_row_id,
        if(
            data_year < counted_from,
            'superseded_by_a_later_season',
            'late_rows_of_another_source'
        ) as standing,
        null as other_row_id
    from core.rows_of_seasons as in_use
    where data_year < counted_from or is_beside_another
    union all
    select
        source_row_id,
        'fewer_than_before' as standing,
        null as other_row_id
    from fallen
    union all
    select * from by_key
    union all
    select * from repeated

)

select *
from standings
-- a person may come again in several seasons
qualify
    row_number() over (
        partition by source_row_id
        order by
            standing = 'fewer_than_before' desc,
            standing = 'replaced_by_a_late_row' desc,
            standing,
            other_row_id desc
    ) = 1
order by source_row_id
