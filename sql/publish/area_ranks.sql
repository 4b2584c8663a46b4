-- title: States and other areas in the order of their mine/ERW casualties, year by year
-- grain: one row per measure, year and area with casualties
-- key: measure, year, area
-- references: area = publish.areas.area
-- references: year = publish.years.year
-- products: lm, published
-- trace: total = sum(fact.people)
--   from core.casualties as fact
--   where fact.area = figure.area and fact.incident_year = figure.year
--   and figure.measure in ('total', fact.outcome)
--   when figure.basis = 'recorded'
-- trace: total = printed(fact.value)
--   from core.printed_area_casualties as fact
--   where fact.area = figure.area and fact.casualty_year = figure.year
--   and fact.measure = 'casualties_' || figure.measure
--   when figure.basis = 'printed'
-- derived: total = (select cast(max(prints.value) as bigint) from core.printed_area_casualties as
--   prints where prints.area = figure.area and prints.casualty_year = figure.year and
--   prints.measure = 'casualties_' || figure.measure) + (select max(if(figure.measure = 'killed',
--   late.late_killed, if(figure.measure = 'injured', late.late_injured, late.late_people))) from
--   core.late_rows_beside_a_print as late where late.area = figure.area and late.casualty_year =
--   figure.year) when figure.basis = 'print_plus_late'
-- derived: rank = (select count(*) + 1 from publish.area_ranks as other where other.measure =
--   figure.measure and other.year = figure.year and other.total > figure.total) when figure.rank is
--   not null
-- note: equal numbers share a rank
-- note: only a figure that is known to be whole has a rank, and only where no area of which nothing
--   new, or not all, is known could come between: such an area may have up to the greatest of its
--   figures of the five years before, or what came and waits; where no area has a figure of those
--   years there is no rank
-- note: a member of a printed list said to be complete that is not on hand may have as many as the
--   printed world has more than the areas on hand
-- note: printed years rank the areas that Landmine Monitor named; an area not named has no rank
-- measure: total, killed or injured
-- year: calendar year of the incidents
-- rank: 1 is the most casualties; blank where it is not known
-- total: people
-- qualifier: exact, at_least, about or incomplete; of a print its own word
-- basis: recorded, printed, or print_plus_late: an editor adds late people to the print
-- vintage: the report of a printed row
-- notice: says so where synthetic sample data are in the figure
-- greater_in_later_years: areas of which nothing is known in the year, and which had more later;
--   blank where there is none, or no rank
-- not_ranked_because: not known to be whole, or the areas that may come before or after
with

spans as (

    select * from marts.area_spans
    where at_most > 0

),

-- a member of a complete list that is not on hand lies somewhere above its threshold
others as (

    select
        measure,
        year,
        area,
        at_least,
        at_most,
        is_settled
    from spans
    union all by name
    select
        measures.measure,
        missing.year,
        'XWD' as area,
        if(measures.measure = 'total', missing.complete_from, 0) as at_least,
        missing.at_most,
        false as is_settled
    from marts.missing_list_members as missing
    cross join (select distinct measure from spans) as measures

),

-- two figures that are known stand in an order; what only spans a range may lie on either side
unsettled as (

    select
        one.measure,
        one.year,
        one.area,
        string_agg(
            coalesce(names.area_name, 'an area of the printed list that is not on hand'),
            ', ' order by other.at_most desc, names.sort_name, other.area
        ) as who
    from spans as one
    inner join others as other
        on
            one.measure = other.measure
            and one.year = other.year
            and one.area <> other.area
            and not (one.is_settled and other.is_settled)
            and other.at_least <= one.at_most
            and one.at_least <= coalesce(other.at_most, one.at_least)
    -- who is missing from a list has no name
    left join core.area_names as names on other.area = names.area
    where one.figure > 0
    group by all

),

-- of whom nothing is known in the year, and more in a later one than the figure
later as (

    select
        spans.measure,
        spans.year,
        spans.area,
        string_agg(names.area_name, ', ' order by silent.greatest desc, names.sort_name)
            as greater_later
    from spans
    inner join (
        select
            years.measure,
            years.year,
            after.area,
            max(measured.figure) as greatest
        from (select distinct measure, year from spans) as years
        inner join marts.casualty_area_years as after on years.year < after.casualty_year
        cross join lateral (values
            ('total', after.total),
            ('killed', after.killed),
            ('injured', after.injured)
        ) as measured (measure, figure)
        anti join core.area_coverage as covered
            on
                after.area = covered.area
                and years.year = covered.incident_year
                and covered.is_covered
        where years.measure = measured.measure
        group by all
    ) as silent
        on
            spans.measure = silent.measure
            and spans.year = silent.year
            and spans.figure < silent.greatest
    inner join core.area_names as names on silent.area = names.area
    where spans.is_covered and spans.has_history
    group by all

)

select
    spans.measure,
    spans.year,
    if(
        spans.is_covered and spans.has_history and unsettled.area is null,
        rank() over (
            partition by spans.measure, spans.year
            order by spans.figure desc
        ),
        null
    ) as rank,
    spans.area,
    spans.figure as total,
    totals.qualifier,
    names.area_name,
    totals.basis,
    totals.vintage,
    sample_notice(totals.is_synthetic) as notice,
    case
        when not spans.is_covered then 'not known to be whole'
        when not spans.has_history then 'no figures of the five years before'
        else 'could come before or after: ' || unsettled.who
    end as not_ranked_because,
    if(rank is null, null, later.greater_later) as greater_in_later_years
from spans
inner join marts.casualty_area_years as totals
    on
        spans.area = totals.area
        and spans.year = totals.casualty_year
inner join core.area_names as names on spans.area = names.area
-- most figures stand clear of all others
left join unsettled
    on
        spans.measure = unsettled.measure
        and spans.year = unsettled.year
        and spans.area = unsettled.area
-- most areas of a year are known, or had fewer later
left join later
    on
        spans.measure = later.measure
        and spans.year = later.year
        and spans.area = later.area
where spans.figure > 0
order by
    spans.measure = 'total' desc,
    spans.measure,
    spans.year desc,
    spans.figure desc,
    names.sort_name,
    spans.area
