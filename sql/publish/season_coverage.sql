-- title: Of which states and other areas there is new information on the data year's casualties
-- grain: one row per area with a figure or a statement of the data year or the year before
-- key: area
-- references: area = publish.areas.area
-- references: year = publish.years.year
-- products: lm, published
-- derived: total = (select areas.total from publish.casualties_by_area as areas where areas.area =
--   figure.area) when figure.total is not null
-- derived: previous_total = (select changes.previous_total from publish.casualty_change_by_area as
--   changes where changes.area = figure.area) when figure.previous_total is not null
-- derived: could_be = (select spans.at_most from marts.area_spans as spans where spans.measure =
--   'total' and spans.year = figure.year and spans.area = figure.area) when figure.could_be is not
--   null
-- derived: year = getvariable('data_year')
-- note: no new information says what the Monitor does not know, and nothing of the area: nobody may
--   have been hit there, or more people than ever
-- note: only of areas whose figure is known to be whole is it said that there were fewer or more
-- information: new_information on the data year, last_years_information (a figure of the year
--   before alone), or no_information
-- total: casualties of the data year; blank where none is reported
-- qualifier: exact, at_least, about or incomplete; of a print its own word
-- previous_total: casualties of the year before, as now revised; blank where none is reported
-- could_be: where the figure is not whole, what is on hand beyond it: the greatest of the five
--   years before, or what came with what waits; blank where that is no more, and it may be more
-- year: the data year
-- notice: says so where synthetic sample data are in the figure
with

asked as (

    select
        area,
        coverage
    from core.area_coverage
    where incident_year = getvariable('data_year') and area <> 'XWD'

),

places as (

    select
        area,
        asked.coverage in ('full', 'none_reported', 'partial', 'printed')
        and figures.current_total is not null as is_new,
        figures.current_total,
        figures.previous_total,
        figures.current_qualifier,
        figures.is_synthetic
    from asked
    -- some have no figure
    full join marts.area_comparisons as figures using (area)

)

select
    places.area,
    case
        when places.is_new then 'new_information'
        when places.previous_total is not null then 'last_years_information'
        else 'no_information'
    end as information,
    places.current_total as total,
    places.current_qualifier as qualifier,
    places.previous_total,
    if(
        not spans.is_settled and spans.at_most > coalesce(places.current_total, 0),
        spans.at_most,
        null
    ) as could_be,
    names.area_name,
    getvariable('data_year') as year,
    sample_notice(places.is_synthetic) as notice
from places
inner join core.area_names as names on places.area = names.area
-- an area may have no figure of any year
left join marts.area_spans as spans
    on
        spans.measure = 'total'
        and spans.year = getvariable('data_year')
        and places.area = spans.area
order by information = 'new_information' desc, information desc, names.sort_name, places.area
