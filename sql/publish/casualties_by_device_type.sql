-- title: Recorded mine/ERW casualties of the data year, by device type
-- grain: one row per device type with a recorded casualty in the data year
-- key: device_type
-- trace: total = sum(fact.people)
--   from core.casualties as fact
--   where fact.device_type = figure.device_type and fact.incident_year = figure.year
-- note: the rows add up to the total of the data year, unknown devices included
-- device_type: term of the vocabulary device_type
-- total: casualties
-- total_qualifier: exact, at_least, or incomplete (rows of that year are refused or held)
-- year: the data year
-- notice: says so where synthetic sample data are in the figure
with

figures as (

    select * from marts.casualty_figures
    where casualty_year = getvariable('data_year')

),

incomplete as (

    select distinct incident_year from core.incomplete_casualty_years

)

select
    device_type,
    cast(sum(people) as bigint) as total,
    total_qualifier(
        bool_or(is_at_least), bool_or(incomplete.incident_year is not null)
    ) as total_qualifier,
    casualty_year as year,
    sample_notice(bool_or(is_synthetic)) as notice
from figures
-- an area whose only row of the year was refused has no figure, so the year alone decides
left join incomplete on figures.casualty_year = incomplete.incident_year
group by device_type, casualty_year
order by total desc, device_type
