-- title: People hit by cluster munitions in earlier years of whom workbooks told later
-- grain: one row per area, year and cause of which nothing but late rows came
-- key: area, year, cause
-- references: area = publish.areas.area
-- references: year = publish.years.year
-- trace: people = sum(fact.people)
--   from core.late_cluster_munition_casualties as fact
--   where fact.area = figure.area and fact.incident_year = figure.year
--   and fact.cause = figure.cause
--   when figure.people is not null
-- note: no figure of the area and year: it says that these people were hit, and nothing of how many
--   were; it is in no other table, and never compared, ranked or added up with other years
-- empty: no workbook tells of people hit in a year of which nothing else came
-- year: calendar year of the incidents
-- cause: attack, remnant or unknown
-- people: people of these rows; blank where no count was given
-- qualifier: at_least: nobody says that these are all
-- notice: says so where synthetic sample data are in the figure
select
    late.area,
    late.incident_year as year,
    late.cause,
    cast(sum(late.people) as bigint) as people,
    'at_least' as qualifier,
    names.area_name,
    sample_notice(bool_or(late.is_synthetic)) as notice
from core.late_cluster_munition_casualties as late
inner join core.area_names as names on late.area = names.area
group by late.area, late.incident_year, late.cause, names.area_name, names.sort_name
order by year desc, names.sort_name, late.area, late.cause
