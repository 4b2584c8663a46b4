-- title: Casualties among deminers, by year
-- grain: one row per year with a recorded or printed casualty among deminers, or where that is
--   withheld
-- key: year
-- references: year = publish.years.year
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
--   when figure.basis = 'recorded' and figure.qualifier <> 'withheld'
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

withheld_sums as (

    select casualty_year from marts.withheld_trait_sums
    where trait = 'civilian_status'

),

counted as (

    select
        figures.casualty_year,
        coalesce(people_of(figures.people, figures.outcome, 'killed'), 0) as killed,
        coalesce(people_of(figures.people, figures.outcome, 'injured'), 0) as injured,
        coalesce(people_of(figures.people, figures.outcome, 'unknown'), 0) as unknown,
        cast(sum(figures.people) as bigint) as total,
        total_qualifier(
            bool_or(figures.is_at_least) or bool_or(qualifiers.is_at_least),
            bool_or(figures.is_about),
            bool_or(qualifiers.is_incomplete)
        ) as qualifier,
        bool_or(figures.is_synthetic) as is_synthetic
    from figures
    -- a year of which no season was collected is none of the world
    semi join marts.recorded_casualty_years using (casualty_year)
    -- most years are complete
    left join core.casualty_year_qualifiers as qualifiers
        on figures.casualty_year = qualifiers.incident_year
    group by figures.casualty_year

),

places as (

    select
        casualty_year,
        count(distinct figures.area) filter (where not blocks.is_withheld) as areas,
        if(bool_or(blocks.is_withheld), 'at_least', 'exact') as areas_qualifier
    from marts.area_trait_blocks as blocks
    -- an area of which the status is told may have no deminer
    left join figures using (casualty_year, area)
    where blocks.trait = 'civilian_status'
    group by casualty_year

),

outcomes_withheld as (

    select
        casualty_year,
        bool_or(term = 'killed') as killed,
        bool_or(term = 'injured') as injured,
        bool_or(term = 'unknown') as unknown
    from marts.crossed_trait_blocks
    where trait = 'civilian_status' and grouped_by = 'outcome' and is_withheld
    group by casualty_year

),

recorded as (

    select
        casualty_year as year,
        if(withheld.killed, null, counted.killed) as killed,
        if(withheld.injured, null, counted.injured) as injured,
        if(withheld.unknown, null, counted.unknown) as unknown,
        counted.total,
        counted.qualifier,
        places.areas,
        places.areas_qualifier,
        'recorded' as basis,
        null as vintage,
        sample_notice(counted.is_synthetic) as notice
    from counted
    inner join places using (casualty_year)
    -- in most years no outcome is of few
    left join outcomes_withheld as withheld using (casualty_year)
    where casualty_year not in (select withheld_sums.casualty_year from withheld_sums)
    union all by name
    -- a year that is withheld has a row, whether a deminer is in it or not
    select
        casualty_year as year,
        null as killed,
        null as injured,
        null as unknown,
        null as total,
        'withheld' as qualifier,
        null as areas,
        null as areas_qualifier,
        'recorded' as basis,
        null as vintage,
        sample_notice(years.is_synthetic) as notice
    from withheld_sums
    inner join marts.recorded_casualty_years as years using (casualty_year)

),

printed as (

    select
        prints.casualty_year as year,
        outcomes.killed,
        outcomes.injured,
        null as unknown,
        cast(prints.value as bigint) as total,
        prints.qualifier,
        null as areas,
        null as areas_qualifier,
        'printed' as basis,
        prints.vintage,
        null as notice
    from core.printed_casualty_parts as prints
    -- few prints say who was killed and who injured
    left join core.printed_part_outcomes as outcomes using (source_row_id)
    where prints.breakdown = 'civilian_status' and prints.term = 'deminer'

)

-- a year with records shows them, but what is withheld gives way to what is printed
select * from recorded
where total is not null or year not in (select printed.year from printed)
union all by name
select * from printed
where year not in (select recorded.year from recorded where recorded.total is not null)
order by year desc
