-- title: Mine/ERW casualties of every area and year: recorded, else as last printed
-- grain: one row per area and year with a record or a print of Landmine Monitor
-- key: area, casualty_year
-- note: the data year is recorded wherever anything is; another year shows its print before records
-- note: an area without a row reported nothing; that is not a zero. A zero it reported is a row
-- note: an outcome that its totals leave out and nothing else reports is blank, and no zero
-- area: where the incidents happened
-- killed: people killed; null where not given
-- injured: people injured; null where not given
-- total: all of them; null where no outcome is given, or the latest prints contradict each other
-- total_qualifier: exact, at_least, about or incomplete; of a print its own word
-- is_at_least: true when the total is a lower bound, whatever its word
-- vintage: the report of a print
-- is_secondary: true when the print is known only from a text that quotes the Monitor
-- is_synthetic: true when a row is synthetic sample data
-- not_given: outcomes that a recorded total leaves out, each with its word; null where given
with

recorded as (

    select * from marts.recorded_area_casualties

),

recorded_years as (

    select distinct casualty_year from recorded

),

printed as (

    select
        area,
        casualty_year,
        cast(max(value) filter (where measure = 'casualties_killed') as bigint) as killed,
        cast(max(value) filter (where measure = 'casualties_injured') as bigint) as injured,
        cast(max(value) filter (where measure = 'casualties_unknown') as bigint) as unknown,
        cast(max(value) filter (where measure = 'casualties_total') as bigint) as total,
        max(qualifier) filter (where measure = 'casualties_total') as total_qualifier,
        vintage,
        is_secondary
    from core.printed_area_casualties
    group by area, casualty_year, vintage, is_secondary

)

select
    recorded.area,
    recorded.casualty_year,
    recorded.killed,
    recorded.injured,
    recorded.unknown,
    recorded.total,
    recorded.total_qualifier,
    recorded.is_at_least,
    'recorded' as basis,
    null as vintage,
    null as is_secondary,
    recorded.is_synthetic,
    recorded.not_given
from recorded
-- without a print the area stays as recorded
left join printed
    on recorded.area = printed.area and recorded.casualty_year = printed.casualty_year
where printed.area is null or recorded.casualty_year = getvariable('data_year')
union all
select
    printed.area,
    printed.casualty_year,
    printed.killed,
    printed.injured,
    printed.unknown,
    printed.total,
    printed.total_qualifier,
    coalesce(printed.total_qualifier in ('at_least', 'more_than'), false) as is_at_least,
    'printed' as basis,
    printed.vintage,
    printed.is_secondary,
    false as is_synthetic,
    null as not_given
from printed
-- a data year with records is never filled up with prints
left join recorded_years on printed.casualty_year = recorded_years.casualty_year
where recorded_years.casualty_year is null or printed.casualty_year < getvariable('data_year')
order by 1, 2
