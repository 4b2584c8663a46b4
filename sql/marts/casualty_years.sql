-- title: Mine/ERW casualties of the world by year: the data year's records, else the latest print
-- grain: one row per calendar year with a recorded or printed casualty figure
-- key: year
-- year: calendar year of the incident
-- killed: people killed; blank where not given
-- injured: people injured; blank where not given
-- unknown: people whose survival outcome is not known; blank where not given
-- total: killed, injured and unknown together
-- basis: recorded (summed from records) or printed (the Monitor's own last print)
-- notice: says so where synthetic sample data are in the figure
-- vintage: the report a printed year was last printed in
-- is_secondary: true when the print is known only from a text that quotes the Monitor
-- source_title: where a printed year is printed
-- source_url: address of that source
with

recorded as (

    select * from marts.recorded_casualty_years

),

printed as (

    select
        casualty_year as year,
        cast(max(value) filter (where measure = 'casualties_killed') as bigint) as killed,
        cast(max(value) filter (where measure = 'casualties_injured') as bigint) as injured,
        cast(max(value) filter (where measure = 'casualties_unknown') as bigint) as unknown,
        cast(max(value) filter (where measure = 'casualties_total') as bigint) as total,
        max(qualifier) filter (where measure = 'casualties_total') as total_qualifier,
        vintage,
        is_secondary,
        source_title,
        source_url
    from core.printed_casualty_years
    group by casualty_year, vintage, is_secondary, source_title, source_url

)

select
    recorded.casualty_year as year,
    recorded.killed,
    recorded.injured,
    recorded.unknown,
    recorded.total,
    recorded.total_qualifier,
    'recorded' as basis,
    sample_notice(recorded.is_synthetic) as notice,
    null as vintage,
    null as is_secondary,
    null as source_title,
    null as source_url
from recorded
-- without a print the year stays as recorded
left join printed on recorded.casualty_year = printed.year
where printed.year is null or recorded.casualty_year = getvariable('data_year')
union all
select
    printed.year,
    printed.killed,
    printed.injured,
    printed.unknown,
    printed.total,
    printed.total_qualifier,
    'printed' as basis,
    null as notice,
    printed.vintage,
    printed.is_secondary,
    printed.source_title,
    printed.source_url
from printed
-- the data year is printed only where nothing is recorded
left join recorded on printed.year = recorded.casualty_year
where recorded.casualty_year is null or printed.year < getvariable('data_year')
