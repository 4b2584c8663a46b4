-- title: Beneficiaries of risk education
-- grain: one row per area, calendar year and group
-- key: area, year, people_group
-- references: area = publish.areas.area
-- references: year = publish.years.year
-- trace: beneficiaries = sum(fact.people)
--   from core.risk_education_facts as fact
--   where fact.area = figure.area and fact.reached_year = figure.year
--   and fact.people_group = figure.people_group
-- note: a person reached twice is counted twice; a group without a row was not reported
-- empty: no number of people reached is collected here, which is no zero
-- year: calendar year
-- people_group: men, women, boys, girls, not_told_apart, or all where no group is given
-- beneficiaries: people reached
-- qualifier: exact; about where a part is near the number, else at_least where one is a bound
with

sums as (

    select
        area,
        reached_year as year,
        people_group,
        cast(sum(people) as bigint) as beneficiaries,
        word_of_sum(qualifier, people) as qualifier,
        bool_or(is_synthetic) as is_synthetic
    from core.risk_education_facts
    where reached_year <= getvariable('data_year')
    group by area, reached_year, people_group

)

select
    area,
    areas.area_name,
    sums.year,
    sums.people_group,
    sums.beneficiaries,
    sums.qualifier,
    sample_notice(sums.is_synthetic) as notice
from sums
inner join core.area_names as areas using (area)
order by areas.sort_name, sums.year desc, area, people_group
