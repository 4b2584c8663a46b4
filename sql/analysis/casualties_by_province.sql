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

staged as (

    select source_row_id, admin1 from staging.casualties
    union all
    select source_row_id, admin1 from core.casualty_total_parts

),

provinces as (

    select
        area,
        coalesce(nullif(lower(trim(staged.admin1)), ''), '-') as province,
        cast(sum(people) as bigint) as people
    from core.casualties
    -- most totals are of a whole area
    left join staged using (source_row_id)
    where incident_year = getvariable('data_year')
    group by all

),

-- a single small cell could be told from the sum without the next one
marked as (

    select
        area,
        province,
        people,
        is_small_cell(people) or (
            count(*) filter (where is_small_cell(people)) over of_area = 1
            and row_number() over (partition by area order by people, province) = 2
        ) as is_withheld,
        cast(sum(people) over of_area as bigint) as area_total
    from provinces
    window of_area as (partition by area)

)

select
    area,
    province,
    if(is_withheld, null, people) as total,
    is_withheld,
    area_total
from marked
order by area, province
