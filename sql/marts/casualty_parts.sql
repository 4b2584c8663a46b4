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
-- total_qualifier: exact, at_least, about or incomplete; of a print its own word
-- is_synthetic: true when a row is synthetic sample data
-- vintage: the report of a print
with

figures as (

    select * from marts.casualty_figures
    where casualty_year = getvariable('data_year')

),

prints as (

    select * from core.printed_casualty_parts
    where casualty_year = getvariable('data_year')

),

qualifiers as (

    select * from core.casualty_year_qualifiers
    where incident_year = getvariable('data_year')

),

schemes as (

    select region_scheme
    from reference.region_schemes
    where list_contains(string_split(used_by, ' '), getvariable('edition'))

),

-- an edition that no scheme names has the one in use
scheme as (

    select coalesce(min(region_scheme), 'current') as region_scheme from schemes

),

placed as (

    select
        figures.area,
        figures.civilian_status,
        figures.age_group,
        figures.sex,
        figures.device_type,
        figures.people,
        figures.is_at_least,
        figures.is_about,
        figures.is_synthetic,
        scheme.region_scheme,
        coalesce(regions.region, 'no region') as region
    from figures
    cross join scheme
    -- an area that no region names is shown and not lost
    left join reference.region_areas as regions
        on figures.area = regions.area and scheme.region_scheme = regions.region_scheme

),

divided as (

    select
        'civilian_status' as breakdown,
        '-' as region_scheme,
        civilian_status as term,
        area,
        people,
        is_at_least,
        is_about,
        is_synthetic
    from placed
    union all
    select
        'age_group' as breakdown,
        '-' as region_scheme,
        age_group as term,
        area,
        people,
        is_at_least,
        is_about,
        is_synthetic
    from placed
    union all
    select
        'sex' as breakdown,
        '-' as region_scheme,
        sex as term,
        area,
        people,
        is_at_least,
        is_about,
        is_synthetic
    from placed
    union all
    select
        'device_type' as breakdown,
        '-' as region_scheme,
        device_type as term,
        area,
        people,
        is_at_least,
        is_about,
        is_synthetic
    from placed
    union all
    select
        'region' as breakdown,
        region_scheme,
        region as term,
        area,
        people,
        is_at_least,
        is_about,
        is_synthetic
    from placed

)

select
    divided.breakdown,
    divided.region_scheme,
    divided.term,
    cast(sum(divided.people) as bigint) as total,
    count(distinct divided.area) as areas,
    null as printed_base,
    total_qualifier(
        bool_or(divided.is_at_least) or bool_or(qualifiers.is_at_least),
        bool_or(divided.is_about),
        bool_or(qualifiers.is_incomplete)
    ) as total_qualifier,
    bool_or(divided.is_synthetic) as is_synthetic,
    'recorded' as basis,
    null as vintage
from divided
-- most years are complete; who is missing may be of any term
left join qualifiers on qualifiers.incident_year = getvariable('data_year')
group by divided.breakdown, divided.region_scheme, divided.term
union all
select
    breakdown,
    region_scheme,
    term,
    cast(value as bigint) as total,
    areas,
    base as printed_base,
    qualifier as total_qualifier,
    false as is_synthetic,
    'printed' as basis,
    vintage
from prints
where (select count(*) from figures) = 0
order by 1, 2, 3
