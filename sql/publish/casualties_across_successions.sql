-- title: Mine/ERW casualties of areas that another area came out of or went into, taken together
-- grain: one row per succession and year in which either area has a figure
-- key: area, successor, year
-- references: area = publish.areas.area
-- references: successor = publish.areas.area
-- references: year = publish.years.year
-- products: lm, published
-- trace: total = sum(fact.people)
--   from core.casualties as fact
--   where fact.area in (figure.area, figure.successor) and fact.incident_year = figure.year
--   when figure.basis = 'recorded'
-- trace: total = sum(fact.value)
--   from core.printed_area_casualties as fact
--   where fact.area in (figure.area, figure.successor) and fact.casualty_year = figure.year and
--   fact.measure = 'casualties_total'
--   when figure.basis = 'printed'
-- derived: total = (select cast(sum(parts.total) as bigint) from marts.casualty_area_years as parts
--   where parts.area in (figure.area, figure.successor) and parts.casualty_year = figure.year) when
--   figure.basis = 'recorded_and_printed'
-- derived: change = figure.total - (select before.total from publish.casualties_across_successions
--   as before where before.area = figure.area and before.successor = figure.successor and
--   before.year = figure.year - 1) when figure.change is not null
-- note: a row stays with the area that its sender or the print names, so only both together can be
--   followed across the day
-- note: no change is told where either area is not known to be given whole in both years, or where
--   anything waits or is a lower bound
-- empty: no area with figures is known to follow another one
-- area: the area that another one came out of, or that ended
-- successor: the other one
-- successor_name: its name
-- changed_on: day of the succession
-- year: calendar year of the incidents
-- total: casualties of both; of one where the other has no figure
-- qualifier: exact, about or incomplete; at_least too where either is not known to be given whole
-- change: total less that of the year before; blank where it cannot be told
-- basis: recorded, printed, or recorded_and_printed
-- notice: says so where synthetic sample data are in the figure
-- source_title: what says so
with

-- an area that did not exist, or has no figure, has no row
parts as (

    select
        successions.area,
        successions.successor,
        successions.changed_on,
        successions.source,
        totals.casualty_year as year,
        cast(sum(totals.total) as bigint) as total,
        total_qualifier(
            bool_or(totals.is_at_least),
            coalesce(bool_or(totals.qualifier in ('about', 'nearly', 'approximately')), false),
            coalesce(bool_or(totals.qualifier = 'incomplete'), false)
        ) as word,
        bool_or(starts_with(totals.basis, 'print')) as is_printed,
        bool_or(not starts_with(totals.basis, 'print')) as is_recorded,
        bool_or(totals.basis = 'print_plus_late') as has_late,
        bool_or(totals.is_synthetic) as is_synthetic,
        count(*) filter (where coalesce(coverage.is_covered, false)) as covered
    from reference.area_successions as successions
    inner join marts.casualty_area_years as totals
        on totals.area in (successions.area, successions.successor)
    -- nothing is asked of most areas
    left join core.area_coverage as coverage
        on totals.area = coverage.area and totals.casualty_year = coverage.incident_year
    where totals.total is not null
    group by all

),

existing as (

    select
        parts.area,
        parts.successor,
        parts.year,
        count(*) as areas
    from parts
    inner join reference.areas as areas
        on
            areas.area in (parts.area, parts.successor)
            and parts.year >= coalesce(year(areas.existed_from), 0)
            and parts.year < coalesce(year(areas.existed_to - 1) + 1, 9999)
    group by all

),

whole as (

    select
        parts.*,
        parts.covered >= existing.areas as is_covered
    from parts
    inner join existing using (area, successor, year)

)

select
    whole.area,
    whole.successor,
    whole.changed_on,
    whole.year,
    whole.total,
    if(
        whole.word = 'exact' and (whole.has_late or not whole.is_covered),
        'at_least', whole.word
    ) as qualifier,
    if(
        whole.is_covered and before.is_covered
        and not whole.has_late and not before.has_late
        and whole.word in ('exact', 'about') and before.word in ('exact', 'about'),
        whole.total - before.total,
        null
    ) as change,
    names.area_name,
    successor_names.area_name as successor_name,
    if(
        whole.is_recorded,
        if(whole.is_printed, 'recorded_and_printed', 'recorded'),
        if(whole.has_late, 'recorded_and_printed', 'printed')
    ) as basis,
    whole.source as source_title,
    sample_notice(whole.is_synthetic) as notice
from whole
inner join core.area_names as names on whole.area = names.area
inner join core.area_names as successor_names on whole.successor = successor_names.area
-- the first year has none before it
left join whole as before
    on
        whole.area = before.area
        and whole.successor = before.successor
        and whole.year = before.year + 1
order by names.sort_name, whole.area, whole.successor, whole.year desc
