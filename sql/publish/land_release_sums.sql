-- title: Land release of the States, and of other areas, of which it is known, beside the printed
--   world
-- grain: one row per treaty, year, task and class of area with a row of publish.land_release
-- key: treaty, year, task, area_class
-- references: year = publish.years.year
-- trace: areas = count()
--   from publish.land_release as fact
--   where fact.treaty = figure.treaty and fact.year = figure.year and fact.task = figure.task and
--   fact.area in (select one.area from publish.areas as one where (one.area_class = 'other_area') =
--   (figure.area_class = 'other_area'))
-- trace: cleared_m2 = sum(fact.cleared_m2)
--   from publish.land_release as fact
--   where fact.treaty = figure.treaty and fact.year = figure.year and fact.task = figure.task and
--   fact.area in (select one.area from publish.areas as one where (one.area_class = 'other_area') =
--   (figure.area_class = 'other_area'))
--   when figure.cleared_m2 is not null
-- trace: reduced_m2 = sum(fact.reduced_m2)
--   from publish.land_release as fact
--   where fact.treaty = figure.treaty and fact.year = figure.year and fact.task = figure.task and
--   fact.area in (select one.area from publish.areas as one where (one.area_class = 'other_area') =
--   (figure.area_class = 'other_area'))
--   when figure.reduced_m2 is not null
-- trace: cancelled_m2 = sum(fact.cancelled_m2)
--   from publish.land_release as fact
--   where fact.treaty = figure.treaty and fact.year = figure.year and fact.task = figure.task and
--   fact.area in (select one.area from publish.areas as one where (one.area_class = 'other_area') =
--   (figure.area_class = 'other_area'))
--   when figure.cancelled_m2 is not null
-- trace: released_m2 = sum(known_release(fact.released_m2, fact.cleared_m2, fact.reduced_m2,
--   fact.cancelled_m2))
--   from publish.land_release as fact
--   where fact.treaty = figure.treaty and fact.year = figure.year and fact.task = figure.task and
--   fact.area in (select one.area from publish.areas as one where (one.area_class = 'other_area') =
--   (figure.area_class = 'other_area'))
--   when figure.released_m2 is not null
-- trace: without_a_part = count()
--   from publish.land_release as fact
--   where fact.treaty = figure.treaty and fact.year = figure.year and fact.task = figure.task and
--   fact.area in (select one.area from publish.areas as one where (one.area_class = 'other_area') =
--   (figure.area_class = 'other_area')) and (fact.cleared_m2 is null or fact.reduced_m2 is null or
--   fact.cancelled_m2 is null)
-- trace: printed_cleared_m2 = printed(fact.cleared_m2)
--   from publish.land_release_world as fact
--   where fact.print_line = figure.print_line
--   when figure.printed_cleared_m2 is not null
-- trace: printed_released_m2 = printed(fact.released_m2)
--   from publish.land_release_world as fact
--   where fact.print_line = figure.print_line
--   when figure.printed_released_m2 is not null
-- derived: not_in_areas_m2 = figure.printed_cleared_m2 - figure.cleared_m2 when
--   figure.not_in_areas_m2 is not null
-- note: of areas whose release is known here and of no others: a lower bound, and no world
-- note: tasks are never added to each other, nor other areas to States
-- note: a blank part is left out of its sum and counted in without_a_part; it is not 0
-- note: the print is of the same treaty and year, of all tasks and areas it covers, and stands
--   beside the States' mined areas, or of cluster munition remnants their battle areas
-- treaty: mbt (mined areas) or ccm (cluster munition remnants)
-- year: calendar year of the work
-- task: mined_area, battle_area or spot_task
-- area_class: state or other_area
-- areas: areas with a row
-- qualifier: at_least: others may have released land
-- without_a_part: of these areas those of which cleared, reduced or cancelled is not reported
-- released_m2: all three together, in square metres; of an area that leaves a part out, the parts
--   that it gives
-- printed_cleared_m2: cleared in the world, as last printed
-- printed_released_m2: released in the world, as last printed
-- printed_qualifier: how far the print can be trusted
-- not_in_areas_m2: printed less known here, of cleared land; blank where either is, or below zero
-- print_line: the line of the print in publish.land_release_world
-- notice: says so where synthetic sample data are in the figure
with

sums as (

    select
        released.treaty,
        released.year,
        released.task,
        if(areas.area_class = 'other_area', 'other_area', 'state') as area_class,
        count(*) as areas,
        cast(sum(released.cleared_m2) as decimal(24, 2)) as cleared_m2,
        cast(sum(released.reduced_m2) as decimal(24, 2)) as reduced_m2,
        cast(sum(released.cancelled_m2) as decimal(24, 2)) as cancelled_m2,
        cast(
            sum(
                known_release(
                    released.released_m2,
                    released.cleared_m2,
                    released.reduced_m2,
                    released.cancelled_m2
                )
            ) as decimal(24, 2)
        ) as released_m2,
        count(*) filter (
            where released.cleared_m2 is null or released.reduced_m2 is null
            or released.cancelled_m2 is null
        ) as without_a_part,
        max(released.notice) as notice
    from publish.land_release as released
    inner join publish.areas as areas on released.area = areas.area
    group by all

),

prints as (

    select * from publish.land_release_world
    where from_year = until_year
    qualify
        row_number() over (
            partition by treaty, until_year
            order by evidence, covers is not null, vintage desc, print_line
        ) = 1

)

select
    sums.treaty,
    sums.year,
    sums.task,
    sums.area_class,
    sums.areas,
    'at_least' as qualifier,
    sums.without_a_part,
    sums.cleared_m2,
    sums.reduced_m2,
    sums.cancelled_m2,
    sums.released_m2,
    prints.cleared_m2 as printed_cleared_m2,
    prints.released_m2 as printed_released_m2,
    prints.qualifier as printed_qualifier,
    if(
        prints.cleared_m2 >= sums.cleared_m2, prints.cleared_m2 - sums.cleared_m2, null
    ) as not_in_areas_m2,
    prints.vintage,
    prints.print_line,
    sums.notice
from sums
-- the world of most years was not printed, and stands beside one task alone
left join prints
    on
        sums.treaty = prints.treaty
        and sums.year = prints.until_year
        and sums.area_class = 'state'
        and sums.task = if(sums.treaty = 'mbt', 'mined_area', 'battle_area')
order by sums.treaty, sums.year desc, sums.task, sums.area_class desc
