-- title: The data year's mine/ERW casualties, divided in every way: recorded, else as printed
-- grain: one row per breakdown and term
-- key: breakdown, region_scheme, term
-- note: the parts of a recorded breakdown add up to the total, unknown included
-- note: a printed breakdown has the parts that were printed, which may not be all
-- region_scheme: code of reference.region_schemes; - where the breakdown is no region
-- term: term of the breakdown's vocabulary, or the region
-- total: people
-- areas: states and areas with casualties of this term
-- printed_base: people of known term, as printed; null where recorded or not printed
-- qualifier: exact, at_least, about or incomplete; of a print its own word
-- is_synthetic: true when a row is synthetic sample data
-- vintage: the report of a print
with

figures as (

    select * from marts.casualty_figures
    where casualty_year = getvariable('data_year')

),

-- an edition that no scheme names has the one in use
scheme as (

    select coalesce(min(region_scheme), 'current') as region_scheme
    from reference.region_schemes
    where list_contains(string_split(used_by, ' '), getvariable('edition'))

)

select
    part.*,
    cast(sum(figures.people) as bigint) as total,
    count(distinct figures.area) as areas,
    null as printed_base,
    total_qualifier(
        bool_or(figures.is_at_least) or bool_or(qualifiers.is_at_least),
        bool_or(figures.is_about),
        bool_or(qualifiers.is_incomplete)
    ) as qualifier,
    bool_or(figures.is_synthetic) as is_synthetic,
    'recorded' as basis,
    null as vintage
from figures
cross join scheme
-- an area that no region names is shown and not lost
left join reference.region_areas as regions using (area, region_scheme)
cross join lateral (values
    ('civilian_status', '-', figures.civilian_status),
    ('age_group', '-', figures.age_group),
    ('sex', '-', figures.sex),
    ('device_type', '-', figures.device_type),
    ('region', scheme.region_scheme, coalesce(regions.region, 'no region'))
) as part (breakdown, region_scheme, term)
-- most years are complete; who is missing may be of any term
left join core.casualty_year_qualifiers as qualifiers
    on qualifiers.incident_year = getvariable('data_year')
group by all
union all by name
select
    breakdown,
    region_scheme,
    term,
    cast(value as bigint) as total,
    areas,
    base as printed_base,
    qualifier,
    false as is_synthetic,
    'printed' as basis,
    vintage
from core.printed_casualty_parts
where
    casualty_year = getvariable('data_year')
    and (select count(*) from figures) = 0
order by 1, 2, 3
