-- title: Recorded mine/ERW casualties of the world, year by year and in every way
-- grain: one row per year, breakdown and term
-- key: year, breakdown, term
-- form: view
-- note: a trait whose sum would tell what areas withhold is one row, withheld
-- year: calendar year of the incidents
-- breakdown: outcome, civilian_status, age_group, sex, age-sex or device_type
-- term: term of the breakdown's vocabulary; withheld where no sum is told
-- people: people; null where withheld
-- qualifier: exact, at_least, about, incomplete or withheld
-- is_synthetic: true when a row is synthetic sample data
with

recorded_years as (

    select year from marts.casualty_years
    where basis = 'recorded'

)

select
    figures.casualty_year as year,
    part.breakdown,
    part.term,
    cast(sum(figures.people) as bigint) as people,
    total_qualifier(
        bool_or(figures.is_at_least) or bool_or(qualifiers.is_at_least),
        bool_or(figures.is_about),
        bool_or(qualifiers.is_incomplete)
    ) as qualifier,
    bool_or(figures.is_synthetic) as is_synthetic
from marts.casualty_figures as figures
inner join recorded_years on figures.casualty_year = recorded_years.year
cross join lateral (values
    ('outcome', figures.outcome),
    ('civilian_status', figures.civilian_status),
    ('age_group', figures.age_group),
    ('sex', figures.sex),
    ('age-sex', age_and_sex(figures.age_group, figures.sex)),
    ('device_type', figures.device_type)
) as part (breakdown, term)
anti join marts.withheld_trait_sums as withheld
    on figures.casualty_year = withheld.casualty_year and part.breakdown = withheld.trait
-- most years are complete; who is missing may be of any term
left join core.casualty_year_qualifiers as qualifiers
    on figures.casualty_year = qualifiers.incident_year
group by figures.casualty_year, part.breakdown, part.term
union all by name
select
    withheld.casualty_year as year,
    withheld.trait as breakdown,
    'withheld' as term,
    null as people,
    'withheld' as qualifier,
    bool_or(figures.is_synthetic) as is_synthetic
from marts.withheld_trait_sums as withheld
inner join recorded_years on withheld.casualty_year = recorded_years.year
inner join marts.casualty_figures as figures on withheld.casualty_year = figures.casualty_year
group by withheld.casualty_year, withheld.trait
