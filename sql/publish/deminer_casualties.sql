-- title: Casualties among deminers, by year
-- grain: one row per year with a recorded or printed casualty among deminers, or where that is
--   withheld
-- key: year
-- products: lm, published
-- trace: killed = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year and fact.civilian_status = 'deminer'
--   and fact.outcome = 'killed'
--   when figure.basis = 'recorded' and figure.killed is not null
-- trace: killed = printed(fact.killed)
--   from core.printed_part_outcomes as fact
--   where fact.source_row_id = (select part.source_row_id from core.printed_casualty_parts as part
--   where part.casualty_year = figure.year and part.breakdown = 'civilian_status'
--   and part.term = 'deminer')
--   when figure.basis = 'printed'
-- trace: injured = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year and fact.civilian_status = 'deminer'
--   and fact.outcome = 'injured'
--   when figure.basis = 'recorded' and figure.injured is not null
-- trace: injured = printed(fact.injured)
--   from core.printed_part_outcomes as fact
--   where fact.source_row_id = (select part.source_row_id from core.printed_casualty_parts as part
--   where part.casualty_year = figure.year and part.breakdown = 'civilian_status'
--   and part.term = 'deminer')
--   when figure.basis = 'printed'
-- trace: unknown = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year and fact.civilian_status = 'deminer'
--   and fact.outcome = 'unknown'
--   when figure.basis = 'recorded' and figure.unknown is not null
-- trace: total = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year and fact.civilian_status = 'deminer'
--   when figure.basis = 'recorded' and figure.total_qualifier <> 'withheld'
-- trace: total = printed(fact.value)
--   from core.printed_casualty_parts as fact
--   where fact.casualty_year = figure.year and fact.breakdown = 'civilian_status'
--   and fact.term = 'deminer'
--   when figure.basis = 'printed'
-- trace: areas = distinct(fact.area) from core.casualties as fact where fact.incident_year =
--   figure.year and fact.civilian_status = 'deminer' and fact.area not in (select block.area from
--   marts.area_trait_blocks as block where block.casualty_year = figure.year and block.trait =
--   'civilian_status' and block.is_withheld) when figure.areas is not null
-- note: deminers are neither civilian nor military here
-- note: killed and injured of a printed year are those its print says beside the count
-- note: of an outcome of few people of known status the deminers are withheld, and so are all of a
--   year where areas withhold so few people that the sum would tell them
-- note: a year without a row has no deminer on record; that is not a zero
-- year: calendar year of the incident
-- killed: deminers killed; blank where a print gives none, or where withheld
-- injured: deminers injured; blank where a print gives none, or where withheld
-- unknown: deminers whose survival outcome is not known; blank where a print gives none, or where
--   withheld
-- total: killed, injured and unknown together; blank where withheld
-- areas: states and other areas where it happened; blank where a print gives none
-- areas_qualifier: exact; at_least while the civilian status of an area is withheld
-- vintage: the report of a printed row
-- notice: says so where synthetic sample data are in the figure
with

figures as (

    select * from marts.casualty_figures
    where civilian_status = 'deminer'

),

blocks as (

    select * from marts.area_trait_blocks
    where trait = 'civilian_status'

),

outcome_blocks as (

    select * from marts.crossed_trait_blocks
    where trait = 'civilian_status' and grouped_by = 'outcome'

),

withheld_sums as (

    select * from marts.withheld_trait_sums
    where trait = 'civilian_status'

),

prints as (

    select * from core.printed_casualty_parts
    where breakdown = 'civilian_status' and term = 'deminer'

),

counted as (

    select
        casualty_year as year,
        cast(coalesce(sum(people) filter (where outcome = 'killed'), 0) as bigint) as killed,
        cast(coalesce(sum(people) filter (where outcome = 'injured'), 0) as bigint) as injured,
        cast(coalesce(sum(people) filter (where outcome = 'unknown'), 0) as bigint) as unknown,
        cast(sum(people) as bigint) as total,
        total_qualifier(
            bool_or(figures.is_at_least) or bool_or(qualifiers.is_at_least),
            bool_or(figures.is_about),
            bool_or(qualifiers.is_incomplete)
        ) as total_qualifier,
        bool_or(is_synthetic) as is_synthetic
    from figures
    -- most years are complete
    left join core.casualty_year_qualifiers as qualifiers
        on figures.casualty_year = qualifiers.incident_year
    group by casualty_year

),

places as (

    select
        blocks.casualty_year as year,
        count(distinct figures.area) filter (where not blocks.is_withheld) as areas,
        bool_or(blocks.is_withheld) as is_withheld
    from blocks
    -- an area of which the status is told may have no deminer
    left join figures
        on blocks.casualty_year = figures.casualty_year and blocks.area = figures.area
    group by blocks.casualty_year

),

outcomes_withheld as (

    select
        casualty_year as year,
        bool_or(term = 'killed') as killed,
        bool_or(term = 'injured') as injured,
        bool_or(term = 'unknown') as unknown
    from outcome_blocks
    where is_withheld
    group by casualty_year

),

recorded as (

    select
        counted.year,
        if(withheld.killed, null, counted.killed) as killed,
        if(withheld.injured, null, counted.injured) as injured,
        if(withheld.unknown, null, counted.unknown) as unknown,
        counted.total,
        counted.total_qualifier,
        places.areas,
        if(places.is_withheld, 'at_least', 'exact') as areas_qualifier,
        counted.is_synthetic
    from counted
    inner join places on counted.year = places.year
    -- in most years no outcome is of few
    left join outcomes_withheld as withheld on counted.year = withheld.year
    where counted.year not in (select casualty_year from withheld_sums)
    union all
    -- a year that is withheld has a row, whether a deminer is in it or not
    select
        withheld_sums.casualty_year as year,
        null as killed,
        null as injured,
        null as unknown,
        null as total,
        'withheld' as total_qualifier,
        null as areas,
        null as areas_qualifier,
        years.is_synthetic
    from withheld_sums
    inner join marts.recorded_casualty_years as years
        on withheld_sums.casualty_year = years.casualty_year

)

select
    recorded.year,
    recorded.killed,
    recorded.injured,
    recorded.unknown,
    recorded.total,
    recorded.total_qualifier,
    recorded.areas,
    recorded.areas_qualifier,
    'recorded' as basis,
    null as vintage,
    sample_notice(recorded.is_synthetic) as notice
from recorded
-- what is withheld gives way to what is printed
left join prints on recorded.year = prints.casualty_year
where recorded.total is not null or prints.casualty_year is null
union all
select
    prints.casualty_year as year,
    outcomes.killed,
    outcomes.injured,
    null as unknown,
    cast(prints.value as bigint) as total,
    prints.qualifier as total_qualifier,
    null as areas,
    null as areas_qualifier,
    'printed' as basis,
    prints.vintage,
    null as notice
from prints
-- few prints say who was killed and who injured
left join core.printed_part_outcomes as outcomes on prints.source_row_id = outcomes.source_row_id
-- a year with records shows them
left join recorded on prints.casualty_year = recorded.year
where recorded.year is null or recorded.total is null
order by year desc
