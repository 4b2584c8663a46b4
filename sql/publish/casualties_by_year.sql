-- title: Recorded mine/ERW casualties, by year
-- grain: one row per calendar year with a recorded casualty
-- key: year
-- trace: killed = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year and fact.outcome = 'killed'
-- trace: injured = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year and fact.outcome = 'injured'
-- trace: unknown = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year and fact.outcome = 'unknown'
-- trace: total = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year
-- note: a casualty is a person killed, injured, or hurt with unknown survival outcome
-- note: total includes people whose survival outcome is unknown
-- year: calendar year of the incident
-- killed: people killed
-- injured: people injured
-- unknown: people whose survival outcome is not known
-- total: killed, injured and unknown together
-- total_qualifier: exact, at_least, or incomplete (rows of that year were refused)
-- basis: recorded (summed from records) or printed (the Monitor's own last print)
-- notice: says so where synthetic sample data are in the figure
with

figures as (

    select * from marts.casualty_figures

),

incomplete as (

    select distinct incident_year from core.incomplete_casualty_years

)

select
    casualty_year as year,
    cast(coalesce(sum(people) filter (where outcome = 'killed'), 0) as bigint) as killed,
    cast(coalesce(sum(people) filter (where outcome = 'injured'), 0) as bigint) as injured,
    cast(coalesce(sum(people) filter (where outcome = 'unknown'), 0) as bigint) as unknown,
    cast(sum(people) as bigint) as total,
    total_qualifier(
        bool_or(is_at_least), bool_or(incomplete.incident_year is not null)
    ) as total_qualifier,
    'recorded' as basis,
    sample_notice(bool_or(is_synthetic)) as notice
from figures
-- an area whose only row of the year was refused has no figure, so the year alone decides
left join incomplete on figures.casualty_year = incomplete.incident_year
group by casualty_year
order by year desc
