-- title: Yearly cluster munition casualties as they stood when a report came out
-- grain: one row per place and year that Cluster Munition Monitor had printed by then
-- key: area, year
-- args: report
-- audience: public
-- note: attacks, remnants and total may be of different prints; each is the last by then
-- area: ISO 3166 alpha-3, else the Monitor's own X-code; XWD is the world
-- year: calendar year of the incidents
-- attacks: casualties of attacks; blank where not printed
-- remnants: casualties of remnants; blank where not printed
-- total: all of them; blank where not printed, or the prints of one day contradict each other
-- vintage: the report the total, else a part, was last printed in by then
with

figures as (

    select * from core.printed_figures_by(report)
    where
        series = 'CMM'
        and scope in ('global', 'area')
        and dimension is null
        and base_note is null
        and period_from = period_to
        and length(period_to) = 4
        and starts_with(measure, 'cluster_casualties_')

)

select
    coalesce(figures.area, 'XWD') as area,
    cast(figures.period_to as integer) as year,
    cast(max(figures.value) filter (
        where figures.measure = 'cluster_casualties_attack'
    ) as bigint) as attacks,
    cast(max(figures.value) filter (
        where figures.measure = 'cluster_casualties_remnant'
    ) as bigint) as remnants,
    cast(max(figures.value) filter (
        where figures.measure = 'cluster_casualties_total'
    ) as bigint) as total,
    coalesce(
        max(figures.vintage) filter (where figures.measure = 'cluster_casualties_total'),
        max(figures.vintage)
    ) as vintage
from figures
group by figures.area, figures.period_to
order by area = 'XWD' desc, area, year
