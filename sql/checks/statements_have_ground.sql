-- title: No change, rank, extreme or exact figure is told whose ground is missing
-- severity: error
-- fix: find the table that tells it, and let it ask marts.area_comparisons, area_spans or is_whole
with

covered as (

    select
        area,
        incident_year as year
    from core.area_coverage
    where is_covered

),

-- an area that is not covered may have as many as in the five years before
silent as (

    select
        before.area,
        years.year,
        max(before.total) as greatest
    from (select distinct casualty_year as year from marts.casualty_area_years) as years
    inner join marts.casualty_area_years as before
        on before.casualty_year between years.year - 5 and years.year - 1
    anti join covered on before.area = covered.area and years.year = covered.year
    group by before.area, years.year
    union all
    -- and as many as wait, though it never had any
    select
        area,
        incident_year as year,
        held_people as greatest
    from core.incomplete_casualty_years
    where
        kind = 'mine_erw'
        and held_people > 0
        and area <> 'XWD'
        and (area, incident_year) not in (
            select (prints.area, prints.incident_year) from core.area_coverage as prints
            where prints.coverage = 'printed'
        )

),

complete_lists as (

    select * from decisions.coverage
    where value = 'complete_from'

),

parts_of_years as (

    select count(*) as years
    from publish.casualties_by_year as years
    anti join covered on covered.area = 'XWD' and years.year = covered.year
    where years.year <= getvariable('data_year')

),

headlines as (

    select * from publish.casualty_headlines
    where count is not null

),

told as (

    select
        'change of ' || changes.area as statement,
        'a year is not covered' as problem
    from publish.casualty_change_by_area as changes
    -- both years need ground
    left join covered as latest on changes.area = latest.area and changes.year = latest.year
    -- see above
    left join covered as previous
        on changes.area = previous.area and changes.year - 1 = previous.year
    where
        (changes.change is not null or changes.direction <> 'not_comparable')
        -- a part is compared with itself
        and changes.footing is distinct from 'part'
        and (latest.area is null or previous.area is null)
    union all
    select
        'change of ' || changes.area as statement,
        'no part is given in full in both years' as problem
    from publish.casualty_change_by_area as changes
    anti join core.common_sources as common
        on changes.area = common.area and common.part is not null
    where changes.footing = 'part'
    union all
    select
        'rank of ' || ranks.area || ' in ' || ranks.year as statement,
        'the area is not covered' as problem
    from publish.area_ranks as ranks
    anti join covered using (area, year)
    -- a list of deaths is whole of the dead
    anti join core.area_coverage as killed
        on
            killed.is_killed_covered
            and ranks.measure = 'killed'
            and ranks.area = killed.area
            and ranks.year = killed.incident_year
    where ranks.rank is not null
    union all
    select
        'rank of ' || ranks.area || ' in ' || ranks.year as statement,
        silent.area || ' could come before' as problem
    from publish.area_ranks as ranks
    inner join silent on ranks.year = silent.year and ranks.total <= silent.greatest
    anti join complete_lists
        on ranks.year = complete_lists.first_year and ranks.total >= complete_lists.complete_from
    where ranks.rank is not null and ranks.measure = 'total'
    union all
    select
        headlines.measure as statement,
        'not all years are covered' as problem
    from headlines
    cross join parts_of_years
    where headlines.measure = 'highest_total' and parts_of_years.years > 0
    union all
    select
        headlines.measure as statement,
        'the data year is not covered' as problem
    from headlines
    anti join covered on covered.area = 'XWD' and headlines.data_year = covered.year
    where headlines.measure in ('highest_since', 'years_in_a_row')
    union all
    select
        'change_of_total' as statement,
        'neither year nor share is known' as problem
    from headlines as change
    cross join headlines as comparable
    cross join core.edition as edition
    -- both years need ground, else a decision or most of the people
    left join covered as latest on latest.area = 'XWD' and change.data_year = latest.year
    -- see above
    left join covered as previous on previous.area = 'XWD' and change.data_year - 1 = previous.year
    anti join decisions.coverage as lines
        on
            lines.value = 'comparable'
            and change.data_year - 1 >= lines.first_year
            and change.data_year <= lines.last_year
    where
        change.measure = 'change_of_total'
        and comparable.measure = 'change_of_comparable_areas'
        and (latest.area is null or previous.area is null)
        and (
            100 * comparable.base < edition.comparable_share * change.base
            or 100 * (comparable.base + comparable.count)
            < edition.comparable_share * (change.base + change.count)
        )
    union all
    select
        'figure of ' || areas.area as statement,
        'called exact, and nobody says that it is whole' as problem
    from publish.casualties_by_area as areas
    anti join covered using (area, year)
    where areas.qualifier = 'exact' and areas.basis <> 'printed'
    union all
    select
        'figure of ' || years.year as statement,
        'called exact, and nobody says that it is whole' as problem
    from publish.casualties_by_year as years
    anti join covered on covered.area = 'XWD' and years.year = covered.year
    where years.qualifier = 'exact' and years.basis = 'recorded'
    union all
    select
        parts.statement,
        'called exact, and nobody says that it is whole' as problem
    from (
        select 'region ' || region as statement, year, qualifier, basis
        from publish.casualties_by_region
        union all
        select 'device ' || device_type as statement, year, qualifier, basis
        from publish.casualties_by_device_type
        union all
        select 'sex ' || sex as statement, year, qualifier, basis
        from publish.casualties_by_sex
        union all
        select 'age ' || age_group as statement, year, qualifier, basis
        from publish.casualties_by_age_group
        union all
        select 'status ' || civilian_status as statement, year, qualifier, basis
        from publish.casualties_by_civilian_status
    ) as parts
    anti join covered on covered.area = 'XWD' and parts.year = covered.year
    where parts.qualifier = 'exact' and parts.basis = 'recorded'

)

select * from told
order by statement, problem
