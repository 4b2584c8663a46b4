-- title: Casualties among deminers, by year
-- grain: one row per year with a recorded or printed casualty among deminers
-- key: year
-- trace: killed = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year and fact.civilian_status = 'deminer'
--   and fact.outcome = 'killed'
--   when figure.basis = 'recorded'
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
--   when figure.basis = 'recorded'
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
--   when figure.basis = 'recorded'
-- trace: total = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year and fact.civilian_status = 'deminer'
--   when figure.basis = 'recorded'
-- trace: total = printed(fact.value)
--   from core.printed_casualty_parts as fact
--   where fact.casualty_year = figure.year and fact.breakdown = 'civilian_status'
--   and fact.term = 'deminer'
--   when figure.basis = 'printed'
-- computed: areas = number of different areas in the rows of total from total
-- note: deminers are neither civilian nor military here
-- note: killed and injured of a printed year are those its print says beside the count
-- note: a year without a row has no deminer on record; that is not a zero
-- year: calendar year of the incident
-- killed: deminers killed; blank where a print gives none
-- injured: deminers injured; blank where a print gives none
-- unknown: deminers whose survival outcome is not known; blank where a print gives none
-- total: killed, injured and unknown together
-- total_qualifier: exact, at_least, or incomplete (rows of that year are refused or held); of a
--   print its own word
-- areas: states and other areas where it happened; blank where a print gives none
-- basis: recorded or printed
-- vintage: the report of a printed row
-- notice: says so where synthetic sample data are in the figure
with

figures as (

    select * from marts.casualty_figures
    where civilian_status = 'deminer'

),

prints as (

    select * from core.printed_casualty_parts
    where breakdown = 'civilian_status' and term = 'deminer'

),

outcomes as (

    select * from core.printed_part_outcomes

),

qualifiers as (

    select * from core.casualty_year_qualifiers

),

recorded as (

    select
        casualty_year as year,
        cast(coalesce(sum(people) filter (where outcome = 'killed'), 0) as bigint) as killed,
        cast(coalesce(sum(people) filter (where outcome = 'injured'), 0) as bigint) as injured,
        cast(coalesce(sum(people) filter (where outcome = 'unknown'), 0) as bigint) as unknown,
        cast(sum(people) as bigint) as total,
        total_qualifier(
            bool_or(figures.is_at_least) or bool_or(qualifiers.is_at_least),
            bool_or(qualifiers.is_incomplete)
        ) as total_qualifier,
        count(distinct area) as areas,
        bool_or(is_synthetic) as is_synthetic
    from figures
    -- most years are complete
    left join qualifiers on figures.casualty_year = qualifiers.incident_year
    group by casualty_year

)

select
    recorded.year,
    recorded.killed,
    recorded.injured,
    recorded.unknown,
    recorded.total,
    recorded.total_qualifier,
    recorded.areas,
    'recorded' as basis,
    null as vintage,
    sample_notice(recorded.is_synthetic) as notice
from recorded
union all
select
    prints.casualty_year as year,
    outcomes.killed,
    outcomes.injured,
    null as unknown,
    cast(prints.value as bigint) as total,
    prints.qualifier as total_qualifier,
    null as areas,
    'printed' as basis,
    prints.vintage,
    null as notice
from prints
-- few prints say who was killed and who injured
left join outcomes on prints.source_row_id = outcomes.source_row_id
-- a year with records shows them
left join recorded on prints.casualty_year = recorded.year
where recorded.year is null
order by year desc
