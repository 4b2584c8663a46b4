-- title: Mine/ERW casualties of every area and year: recorded, else as last printed
-- grain: one row per area and year with a record or a print of Landmine Monitor
-- key: area, casualty_year
-- form: view
-- note: the data year is recorded wherever anything is; another year shows its print before
--   records, unless core.late_rows_beside_a_print takes the rows
-- note: where an editor adds late people to a print, the sum is a lower bound
-- note: an area without a row reported nothing; that is not a zero. A zero it reported is a row
-- note: an outcome that its totals leave out and nothing else reports is blank, and no zero
-- area: where the incidents happened
-- killed: people killed; null where not given
-- injured: people injured; null where not given
-- total: all of them; null where no outcome is given, or the latest prints contradict each other
-- qualifier: exact, at_least, about or incomplete; of a print its own word
-- is_at_least: true when the total is a lower bound, whatever its word
-- vintage: the report of a print
-- is_secondary: true when the print is known only from a text that quotes the Monitor
-- is_synthetic: true when a row is synthetic sample data
-- not_given: outcomes that a recorded total leaves out, each with its word; null where given
with

printed as (

    select
        area,
        casualty_year,
        figure_of(value, measure, 'casualties_killed') as killed,
        figure_of(value, measure, 'casualties_injured') as injured,
        figure_of(value, measure, 'casualties_unknown') as unknown,
        figure_of(value, measure, 'casualties_total') as total,
        max(qualifier) filter (where measure = 'casualties_total') as qualifier,
        vintage,
        is_secondary
    from core.printed_area_casualties
    group by all

),

-- years whose print gave way to rows, or has late people added
chosen as (

    select * from core.late_rows_beside_a_print
    where figures_from <> 'print'

)

select
    recorded.* exclude (is_synthetic, is_known_zero, not_given),
    if(recorded.is_known_zero and recorded.total = 0, 'none_reported', 'recorded') as basis,
    null as vintage,
    null as is_secondary,
    recorded.is_synthetic,
    recorded.not_given
from marts.recorded_area_casualties as recorded
-- without a print the area stays as recorded
left join printed using (area, casualty_year)
-- few printed years are taken from rows
left join chosen using (area, casualty_year)
where
    printed.area is null
    or chosen.figures_from = 'rows'
    or casualty_year = (select data_year from core.edition)
union all by name
select
    printed.* replace (
        printed.killed + coalesce(late.late_killed, 0) as killed,
        printed.injured + coalesce(late.late_injured, 0) as injured,
        printed.unknown + coalesce(late.late_unknown, 0) as unknown,
        printed.total + coalesce(late.late_people, 0) as total,
        if(late.area is null, printed.qualifier, 'at_least') as qualifier
    ),
    coalesce(printed.qualifier in ('at_least', 'more_than'), false) or late.area is not null
        as is_at_least,
    if(late.area is null, 'printed', 'print_plus_late') as basis,
    false as is_synthetic,
    null as not_given
from printed
-- few printed years are taken from rows
anti join (from chosen where figures_from = 'rows') as revised using (area, casualty_year)
-- and to fewer still an editor adds late people
left join (from chosen where figures_from = 'print_plus_late') as late
    on
        printed.area = late.area
        and printed.casualty_year = late.casualty_year
-- a data year with records is never filled up with prints
where
    printed.casualty_year < (select data_year from core.edition)
    or printed.casualty_year not in (select casualty_year from marts.recorded_area_casualties)
