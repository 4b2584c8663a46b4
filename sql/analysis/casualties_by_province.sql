-- title: The data year's mine/ERW casualties of each area, by province as written
-- grain: one row per area and province with a counted row, and one per area for the rest
-- key: area, province
-- sensitive: province
-- note: internal; the rule on small cells holds below whole countries: fewer than five people are
--   withheld, and where that is one province alone the next smallest with it, else the area's
--   total would tell it
-- note: national tables print every number
-- province: first-level administrative unit as written; - where a source gives none
-- total: people; null where withheld
-- is_withheld: true where the number is too small to be told
-- area_total: casualties of the area
with

casualties as (

    select * from core.casualties
    where incident_year = getvariable('data_year')

),

staged as (

    select
        source_row_id,
        admin1
    from staging.casualties
    union all
    select
        source_row_id,
        admin1
    from core.casualty_total_parts

),

placed as (

    select
        casualties.area,
        coalesce(nullif(lower(trim(staged.admin1)), ''), '-') as province,
        cast(sum(casualties.people) as bigint) as people
    from casualties
    -- most totals are of a whole area
    left join staged on casualties.source_row_id = staged.source_row_id
    group by casualties.area, coalesce(nullif(lower(trim(staged.admin1)), ''), '-')

),

ranked as (

    select
        area,
        province,
        people,
        cast(sum(people) over (partition by area) as bigint) as area_total,
        count(*) filter (where is_small_cell(people)) over (partition by area) as small_cells,
        row_number() over (partition by area order by people, province) as position
    from placed

)

select
    area,
    province,
    case
        when not is_small_cell(people) and not (small_cells = 1 and position = 2) then people
    end as total,
    is_small_cell(people) or (small_cells = 1 and position = 2) as is_withheld,
    area_total
from ranked
order by area, province
