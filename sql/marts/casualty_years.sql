-- title: Mine/ERW casualties of the world by year: the data year's records, else the latest print
-- grain: one row per calendar year with a recorded or printed casualty figure
-- key: year
-- form: view
-- year: calendar year of the incident
-- killed: people killed; blank where not given
-- injured: people injured; blank where not given
-- unknown: people whose survival outcome is not known; blank where not given
-- total: killed, injured and unknown together
-- basis: recorded (summed from records) or printed (the Monitor's own last print)
-- notice: says so where synthetic sample data are in the figure
-- vintage: the report a printed year was last printed in
-- is_secondary: true when the print is known only from a text that quotes the Monitor
-- is_whole: true where it is known that no area is missing and nothing waits
-- source_title: where a printed year is printed
-- source_url: address of that source
with

recorded as (

    select
        casualty_year as year,
        killed,
        injured,
        unknown,
        total,
        qualifier,
        'recorded' as basis,
        sample_notice(is_synthetic) as notice,
        null as vintage,
        null as is_secondary,
        null as source_title,
        null as source_url
    from marts.recorded_casualty_years

),

printed as (

    select
        casualty_year as year,
        figure_of(value, measure, 'casualties_killed') as killed,
        figure_of(value, measure, 'casualties_injured') as injured,
        figure_of(value, measure, 'casualties_unknown') as unknown,
        figure_of(value, measure, 'casualties_total') as total,
        max(qualifier) filter (where measure = 'casualties_total') as qualifier,
        'printed' as basis,
        null as notice,
        vintage,
        is_secondary,
        source_title,
        source_url
    from core.printed_casualty_years
    group by all

),

years as (

    select recorded.* from recorded
    -- without a print the year stays as recorded
    left join printed using (year)
    where printed.year is null or year = (select data_year from core.edition)
    union all by name
    select printed.* from printed
    -- the data year is printed only where nothing is recorded
    left join recorded using (year)
    where recorded.year is null or year < (select data_year from core.edition)

)

select
    years.*,
    coalesce(coverage.is_covered, false) and years.qualifier is distinct from 'incomplete'
        as is_whole
from years
-- a year may be of areas that nobody asked
left join core.area_coverage as coverage
    on coverage.area = 'XWD' and years.year = coverage.incident_year
