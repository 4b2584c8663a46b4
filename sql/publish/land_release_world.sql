-- title: Land release of the world, as printed
-- grain: one row per line of a print
-- key: print_line
-- trace: cleared_m2 = printed(fact.area_m2)
--   from core.printed_figures as fact
--   where fact.print_line = figure.print_line and fact.measure = 'land_cleared'
-- trace: reduced_m2 = printed(fact.area_m2)
--   from core.printed_figures as fact
--   where fact.print_line = figure.print_line and fact.measure = 'land_reduced'
-- trace: cancelled_m2 = printed(fact.area_m2)
--   from core.printed_figures as fact
--   where fact.print_line = figure.print_line and fact.measure = 'land_cancelled'
-- trace: released_m2 = printed(fact.area_m2)
--   from core.printed_figures as fact
--   where fact.print_line = figure.print_line and fact.measure = 'land_released'
-- trace: devices_destroyed = printed(fact.value)
--   from core.printed_figures as fact
--   where fact.print_line = figure.print_line and fact.measure = 'devices_destroyed'
-- trace: from_year = earliest(cast(fact.period_from[1:4] as bigint))
--   from core.printed_figures as fact where fact.print_line = figure.print_line
-- trace: until_year = latest(cast(fact.period_to[1:4] as bigint))
--   from core.printed_figures as fact where fact.print_line = figure.print_line
-- note: never summed here: each line is what one report printed, and what it covers is its own
-- note: a later report may restate an earlier year; both stand
-- from_year: first calendar year
-- until_year: last calendar year
-- treaty: mbt or ccm; null for battle areas of both
-- covers: what the print says it covers; null = nothing said
-- released_m2: all together as printed, in square metres
-- qualifier: the weakest word of the line: exact, at_least, more_than, nearly or approximately
-- evidence: monitor_print, or secondary where only a text that quotes it is known
select
    cast(period_from[1:4] as bigint) as from_year,
    cast(period_to[1:4] as bigint) as until_year,
    treaty,
    base_note as covers,
    max(area_m2) filter (where measure = 'land_cleared') as cleared_m2,
    max(area_m2) filter (where measure = 'land_reduced') as reduced_m2,
    max(area_m2) filter (where measure = 'land_cancelled') as cancelled_m2,
    max(area_m2) filter (where measure = 'land_released') as released_m2,
    figure_of(value, measure, 'devices_destroyed') as devices_destroyed,
    word_of_prints(qualifier) as qualifier,
    evidence,
    vintage,
    print_line,
    source_title,
    source_url
from core.printed_figures
where
    scope = 'global'
    and not_used is null
    and measure in (
        'land_cleared', 'land_reduced', 'land_cancelled', 'land_released', 'devices_destroyed'
    )
group by all
order by treaty nulls last, until_year desc, from_year desc, print_line
