-- title: Mine/ERW casualties as earlier editions of ours gave them, and as now revised
-- grain: one row per locked edition, area and year that it gave by rows
-- key: edition, area, year
-- references: area = publish.areas.area
-- references: year = publish.years.year
-- products: lm, published
-- trace: as_given = told(fact.given) from core.given_figures as fact where fact.edition =
--   figure.edition and fact.area = figure.area and fact.incident_year = figure.year
-- trace: total = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year and (figure.area = 'XWD' or fact.area = figure.area)
--   when figure.total is not null
-- trace: late = told(fact.late) from core.given_figures as fact where fact.edition = figure.edition
--   and fact.area = figure.area and fact.incident_year = figure.year when figure.late is not null
-- trace: corrected = told(fact.corrected) from core.given_figures as fact where fact.edition =
--   figure.edition and fact.area = figure.area and fact.incident_year = figure.year when
--   figure.corrected is not null
-- trace: withdrawn = told(fact.withdrawn) from core.given_figures as fact where fact.edition =
--   figure.edition and fact.area = figure.area and fact.incident_year = figure.year when
--   figure.withdrawn is not null
-- derived: revision = figure.total - figure.as_given
-- derived: decided_otherwise = figure.revision - figure.late - figure.corrected + figure.withdrawn
-- note: total is as_given, more the late people and corrections, less the withdrawn, more what was
--   decided otherwise
-- note: an edition's figure of a year that it took from a print is a figure of that print, and not
--   here
-- note: where rows of the year count no more, there is no total, and no revision
-- empty: no older edition that was locked here gave a figure by rows
-- edition: the edition that gave it
-- area: ISO 3166 alpha-3, else the Monitor's own X-code; XWD is the world
-- year: calendar year of the incidents
-- as_given: casualties as it gave them
-- as_given_qualifier: exact, at_least, about or incomplete, as it gave them
-- total: casualties of rows as now revised; blank where a print counts, or nothing does
-- qualifier: exact, at_least, about or incomplete
-- revision: total less as_given
-- late: people of whom workbooks have told since
-- corrected: people more, or fewer, of those told of then and now
-- withdrawn: people told of then and no more
-- decided_otherwise: the rest: rows included, excluded or merged by decision since
-- notice: says so where synthetic sample data are in the figure
with

revised as (

    select
        area,
        casualty_year,
        total,
        qualifier,
        is_synthetic
    from marts.casualty_area_years
    where basis in ('recorded', 'none_reported')
    union all by name
    select
        'XWD' as area,
        year as casualty_year,
        total,
        qualifier,
        notice is not null as is_synthetic
    from marts.casualty_years
    where basis = 'recorded'

)

select
    given.edition,
    given.area,
    cast(given.incident_year as bigint) as year,
    given.given as as_given,
    given.given_qualifier as as_given_qualifier,
    revised.total,
    revised.qualifier,
    revised.total - given.given as revision,
    if(revised.total is null, null, given.late) as late,
    if(revised.total is null, null, given.corrected) as corrected,
    if(revised.total is null, null, given.withdrawn) as withdrawn,
    revised.total - given.given - given.late - given.corrected + given.withdrawn
        as decided_otherwise,
    coalesce(names.area_name, 'World') as area_name,
    sample_notice(revised.is_synthetic) as notice
from core.given_figures as given
-- a print may count since
left join revised on given.area = revised.area and given.incident_year = revised.casualty_year
-- the world has no name of an area
left join core.area_names as names on given.area = names.area
order by year desc, names.sort_name, given.area, given.edition
