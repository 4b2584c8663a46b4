-- title: Land release, by calendar year
-- grain: one row per treaty, area, year and kind of task
-- key: treaty, area, year, task
-- references: area = publish.areas.area
-- references: year = publish.years.year
-- trace: cleared_m2 = sum(fact.cleared_m2)
--   from core.land_release_facts as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area
--   and fact.release_year = figure.year and fact.task = figure.task
--   and fact.not_counted is null
--   when figure.basis = 'reported' and figure.cleared_m2 is not null
-- trace: reduced_m2 = sum(fact.reduced_m2)
--   from core.land_release_facts as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area
--   and fact.release_year = figure.year and fact.task = figure.task
--   and fact.not_counted is null
--   when figure.basis = 'reported' and figure.reduced_m2 is not null
-- trace: cancelled_m2 = sum(fact.cancelled_m2)
--   from core.land_release_facts as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area
--   and fact.release_year = figure.year and fact.task = figure.task
--   and fact.not_counted is null
--   when figure.basis = 'reported' and figure.cancelled_m2 is not null
-- trace: devices_destroyed = sum(fact.devices_destroyed)
--   from core.land_release_facts as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area
--   and fact.release_year = figure.year and fact.task = figure.task
--   and fact.not_counted is null
--   when figure.basis = 'reported' and figure.devices_destroyed is not null
-- trace: released_m2 =
--   acts(fact.cleared_m2, fact.reduced_m2, fact.cancelled_m2, fact.printed_released_m2)
--   from core.land_release_facts as fact
--   where fact.treaty = figure.treaty and fact.area = figure.area
--   and fact.release_year = figure.year and fact.task = figure.task
--   and fact.not_counted is null
--   when figure.basis = 'reported'
-- trace: cleared_m2 = printed(fact.area_m2)
--   from core.printed_figures as fact
--   where fact.measure = 'land_cleared' and exists (select 1 from core.land_release_facts as line
--   inner join core.printed_figures as first on line.source_row_id = first.source_row_id where
--   line.treaty = figure.treaty and line.area = figure.area and line.release_year = figure.year
--   and line.task = figure.task and line.basis = 'printed' and line.not_counted is null and
--   fact.print_sheet = first.print_sheet and fact.print_line = first.print_line and fact.treaty =
--   first.treaty and fact.area = first.area and fact.period_to = first.period_to)
--   when figure.basis = 'printed' and figure.cleared_m2 is not null
-- trace: reduced_m2 = printed(fact.area_m2)
--   from core.printed_figures as fact
--   where fact.measure = 'land_reduced' and exists (select 1 from core.land_release_facts as line
--   inner join core.printed_figures as first on line.source_row_id = first.source_row_id where
--   line.treaty = figure.treaty and line.area = figure.area and line.release_year = figure.year
--   and line.task = figure.task and line.basis = 'printed' and line.not_counted is null and
--   fact.print_sheet = first.print_sheet and fact.print_line = first.print_line and fact.treaty =
--   first.treaty and fact.area = first.area and fact.period_to = first.period_to)
--   when figure.basis = 'printed' and figure.reduced_m2 is not null
-- trace: cancelled_m2 = printed(fact.area_m2)
--   from core.printed_figures as fact
--   where fact.measure = 'land_cancelled' and exists (select 1 from core.land_release_facts as
--   line inner join core.printed_figures as first on line.source_row_id = first.source_row_id
--   where line.treaty = figure.treaty and line.area = figure.area and line.release_year =
--   figure.year and line.task = figure.task and line.basis = 'printed' and line.not_counted is
--   null and fact.print_sheet = first.print_sheet and fact.print_line = first.print_line and
--   fact.treaty = first.treaty and fact.area = first.area and fact.period_to = first.period_to)
--   when figure.basis = 'printed' and figure.cancelled_m2 is not null
-- trace: devices_destroyed = printed(fact.value)
--   from core.printed_figures as fact
--   where fact.measure = 'devices_destroyed' and exists (select 1 from core.land_release_facts as
--   line inner join core.printed_figures as first on line.source_row_id = first.source_row_id
--   where line.treaty = figure.treaty and line.area = figure.area and line.release_year =
--   figure.year and line.task = figure.task and line.basis = 'printed' and line.not_counted is
--   null and fact.print_sheet = first.print_sheet and fact.print_line = first.print_line and
--   fact.treaty = first.treaty and fact.area = first.area and fact.period_to = first.period_to)
--   when figure.basis = 'printed' and figure.devices_destroyed is not null
-- trace: released_m2 = acts(fact.area_m2)
--   from core.printed_figures as fact
--   where fact.measure in ('land_cleared', 'land_reduced', 'land_cancelled', 'land_released') and
--   exists (select 1 from core.land_release_facts as line inner join core.printed_figures as
--   first on line.source_row_id = first.source_row_id where line.treaty = figure.treaty and
--   line.area = figure.area and line.release_year = figure.year and line.task = figure.task and
--   line.basis = 'printed' and line.not_counted is null and fact.print_sheet = first.print_sheet
--   and fact.print_line = first.print_line and fact.treaty = first.treaty and fact.area =
--   first.area and fact.period_to = first.period_to)
--   when figure.basis = 'printed'
-- note: released = cleared + reduced + cancelled where all three are known, else the source's sum
-- note: where the source's own sum differs it is kept, see released_basis and the check on sums
-- note: a blank part was not reported, which is not 0; tasks are never added to each other
-- note: other areas stand apart and are never added to a State
-- treaty: mbt (mined areas) or ccm (cluster munition remnants)
-- year: calendar year of the work
-- task: mined_area, battle_area or spot_task
-- released_m2: all three together, in square metres
-- released_basis: sum of the parts, or printed sum
-- qualifier: exact; about where a part is near the number, else at_least where one is a bound
-- basis: printed or reported
-- vintage: the report; null for workbooks
-- source_title: where it is printed; null for workbooks
with

sums as (

    select
        treaty,
        area,
        release_year as year,
        task,
        cast(sum(cleared_m2) as decimal(18, 2)) as cleared_m2,
        cast(sum(reduced_m2) as decimal(18, 2)) as reduced_m2,
        cast(sum(cancelled_m2) as decimal(18, 2)) as cancelled_m2,
        cast(sum(printed_released_m2) as decimal(18, 2)) as printed_released_m2,
        cast(sum(devices_destroyed) as bigint) as devices_destroyed,
        word_of_sum(
            coalesce(qualifier, 'exact'),
            coalesce(
                printed_released_m2,
                coalesce(cleared_m2, 0) + coalesce(reduced_m2, 0) + coalesce(cancelled_m2, 0)
            )
        ) as qualifier,
        basis,
        max(vintage) as vintage,
        max(source_title) as source_title,
        max(source_url) as source_url,
        bool_or(is_synthetic) as is_synthetic
    from core.land_release_facts
    where not_counted is null and release_year <= getvariable('data_year')
    group by treaty, area, release_year, task, basis

)

select
    sums.treaty,
    area,
    areas.area_name,
    sums.year,
    sums.task,
    sums.cleared_m2,
    sums.reduced_m2,
    sums.cancelled_m2,
    cast(if(released.is_given, sums.printed_released_m2, parts.m2) as decimal(18, 2))
        as released_m2,
    case
        when released.is_given then 'printed'
        when parts.m2 is not null then 'sum'
    end as released_basis,
    sums.devices_destroyed,
    sums.qualifier,
    sums.basis,
    sums.vintage,
    sums.source_title,
    sums.source_url,
    sample_notice(sums.is_synthetic) as notice
from sums
inner join core.area_names as areas using (area)
cross join lateral (
    select sums.cleared_m2 + sums.reduced_m2 + sums.cancelled_m2 as m2
) as parts
-- a print shows the sum that it prints; a row of which a part is missing the one that it gives
cross join lateral (
    select
        sums.printed_released_m2 is not null and (sums.basis = 'printed' or parts.m2 is null)
            as is_given
) as released
order by sums.treaty, areas.sort_name, sums.year desc, sums.task, area
