-- title: People hit in earlier years of whom workbooks told later, where nothing else is known
-- grain: one row per area and year of which nothing but late rows came
-- key: area, year
-- references: area = publish.areas.area
-- references: year = publish.years.year
-- products: lm, published
-- trace: people = sum(fact.people)
--   from core.late_casualties as fact
--   where fact.area = figure.area and fact.incident_year = figure.year
-- trace: world_printed = printed(fact.value)
--   from core.printed_casualty_years as fact
--   where fact.casualty_year = figure.year and fact.measure = 'casualties_total'
--   when figure.world_printed is not null
-- note: no figure of the area and year: it says that these people were hit, and nothing of how many
--   were; it is never compared, ranked or added up with other years
-- empty: no workbook tells of people hit in a year of which nothing else came
-- year: calendar year of the incidents
-- people: people of these rows
-- qualifier: at_least: nobody says that these are all
-- world_printed: casualties of the world in that year, as printed; blank where not printed
-- notice: says so where synthetic sample data are in the figure
with

prints as (

    select
        casualty_year,
        value
    from core.printed_casualty_years
    where measure = 'casualties_total'

)

select
    late.area,
    late.incident_year as year,
    cast(sum(late.people) as bigint) as people,
    'at_least' as qualifier,
    cast(max(prints.value) as bigint) as world_printed,
    names.area_name,
    sample_notice(bool_or(late.is_synthetic)) as notice
from core.late_casualties as late
inner join core.area_names as names on late.area = names.area
-- not every year was printed
left join prints on late.incident_year = prints.casualty_year
group by late.area, late.incident_year, names.area_name, names.sort_name
order by year desc, names.sort_name, late.area
