-- title: Change of mine/ERW casualties from the year before, by area
-- grain: one row per area with a casualty figure in the data year or the year before
-- key: area
-- references: area = publish.areas.area
-- references: year = publish.years.year
-- products: lm, published
-- trace: current_total = sum(fact.people)
--   from core.casualties as fact
--   where fact.area = figure.area and fact.incident_year = figure.year
--   when figure.current_basis = 'recorded'
-- trace: current_total = told(fact.people)
--   from core.casualty_years as fact
--   where fact.area = figure.area and fact.incident_year = figure.year
--   when figure.current_basis = 'recorded' and figure.current_total > 0
-- trace: current_total = told(fact.people)
--   from core.known_zeros as fact
--   where fact.area = figure.area and fact.incident_year = figure.year
--   when figure.current_basis = 'none_reported'
-- trace: current_total = printed(fact.value)
--   from core.printed_area_casualties as fact
--   where fact.area = figure.area and fact.casualty_year = figure.year
--   and fact.measure = 'casualties_total'
--   when figure.current_basis = 'printed'
-- trace: previous_total = sum(fact.people)
--   from core.casualties as fact
--   where fact.area = figure.area and fact.incident_year = figure.year - 1
--   when figure.previous_basis = 'recorded'
-- trace: previous_total = told(fact.people)
--   from core.casualty_years as fact
--   where fact.area = figure.area and fact.incident_year = figure.year - 1
--   when figure.previous_basis = 'recorded' and figure.previous_total > 0
-- trace: previous_total = told(fact.people)
--   from core.known_zeros as fact
--   where fact.area = figure.area and fact.incident_year = figure.year - 1
--   when figure.previous_basis = 'none_reported'
-- trace: previous_total = printed(fact.value)
--   from core.printed_area_casualties as fact
--   where fact.area = figure.area and fact.casualty_year = figure.year - 1
--   and fact.measure = 'casualties_total'
--   when figure.previous_basis = 'printed'
-- derived: previous_total = (select max(late.printed + late.late_people) from
--   core.late_rows_beside_a_print as late where late.area = figure.area and late.casualty_year =
--   figure.year - 1) when figure.previous_basis = 'print_plus_late'
-- derived: year = getvariable('data_year')
-- trace: previous_killed = sum(fact.people)
--   from core.casualties as fact
--   where fact.area = figure.area and fact.incident_year = figure.year - 1 and fact.outcome =
--   'killed'
--   when figure.previous_killed is not null
-- trace: current_killed = sum(fact.people)
--   from core.casualties as fact
--   where fact.area = figure.area and fact.incident_year = figure.year and fact.outcome = 'killed'
--   when figure.current_killed is not null
-- derived: killed_change = figure.current_killed - figure.previous_killed
-- derived: compared_previous = (select cast(sum(common.previous_people) as bigint) from
--   core.common_sources as common where common.area = figure.area and (common.part is not null) =
--   (figure.footing = 'part')) when figure.footing in ('common_sources', 'part')
-- derived: compared_current = (select cast(sum(common.current_people) as bigint) from
--   core.common_sources as common where common.area = figure.area and (common.part is not null) =
--   (figure.footing = 'part')) when figure.footing in ('common_sources', 'part')
-- derived: compared_previous = figure.previous_total when figure.footing not in
--   ('common_sources', 'part')
-- derived: compared_current = figure.current_total when figure.footing not in
--   ('common_sources', 'part')
-- derived: change = figure.compared_current - figure.compared_previous when figure.direction <>
--   'not_comparable'
-- derived: change_at_least = figure.change - (select coalesce(sum(if(waiting.incident_year =
--   figure.year, waiting.fewer, waiting.more)), 0) from core.waiting_casualties as waiting where
--   waiting.area = figure.area and (waiting.incident_year, 'recorded') in ((figure.year,
--   figure.current_basis), (figure.year - 1, figure.previous_basis))) when figure.change_at_least
--   is not null
-- derived: change_at_most = figure.change + (select coalesce(sum(if(waiting.incident_year =
--   figure.year, waiting.more, waiting.fewer)), 0) from core.waiting_casualties as waiting where
--   waiting.area = figure.area and (waiting.incident_year, 'recorded') in ((figure.year,
--   figure.current_basis), (figure.year - 1, figure.previous_basis))) when figure.change_at_most is
--   not null
-- note: the year before is as now revised, not as first printed
-- note: a change is told only where both years are known to be given whole, by the same sources: a
--   year of which some rows came, or none, says nothing of more or fewer people
-- note: nor where recording changed, or where what waits for a decision, or a lower bound, may turn
--   it; else the change has bounds: it is at least and at most so much
-- previous_total: casualties of the year before, as now revised; blank where none is reported
-- current_total: casualties of the data year; blank where none is reported
-- change: compared current less previous figure; blank where not comparable
-- compared_previous: the figure compared of the year before: the total, or of common sources, or of
--   a part, their people; blank where not comparable
-- compared_current: the same of the data year
-- direction: increased, decreased, same, none_in_both_years, or not_comparable
-- qualifier: exact, at_least, about or incomplete, of the weaker of both totals, of prints their
--   own word; incomplete too where change_at_least is not change_at_most
-- compared: both_years, or current_year_only and previous_year_only where one has no record
-- has_source_break: true when a note says that the recording of casualties changed in either year
-- not_comparable_because: why the years cannot be compared
-- year: the data year
-- current_basis: recorded, none_reported (known to be nobody) or printed; blank where nothing is
--   reported
-- previous_basis: as current_basis, or print_plus_late: an editor adds late people to the print
-- previous_qualifier: exact, at_least, about, incomplete (rows of that area and year are missing,
--   perhaps all of them), or a print's own word; blank where nothing is reported
-- current_qualifier: as previous_qualifier, of the data year
-- notice: says so where synthetic sample data are in the figure
-- footing: rows, prints, print_against_rows; common_sources: where a source came or was lost, and
--   those that give both years in full hold nine tenths of each; part: the same part of the area
--   alone, in no count or sum of areas; blank where not comparable
-- change_at_least: the lowest the change can be; blank where there is no bound
-- change_at_most: the highest the change can be; blank where there is no bound
-- previous_killed: people killed in the year before, where the same sources give all of them in
--   both years, though perhaps nobody else; else blank
-- current_killed: the same of the data year
-- killed_change: the one less the other; exact
select
    comparisons.area,
    comparisons.previous_total,
    comparisons.current_total,
    comparisons.change,
    comparisons.direction,
    comparisons.change_qualifier as qualifier,
    case
        when comparisons.previous_total is null then 'current_year_only'
        when comparisons.current_total is null then 'previous_year_only'
        else 'both_years'
    end as compared,
    comparisons.has_source_break,
    comparisons.not_comparable_because,
    names.area_name,
    comparisons.year,
    comparisons.current_basis,
    comparisons.previous_basis,
    comparisons.previous_qualifier,
    comparisons.current_qualifier,
    sample_notice(comparisons.is_synthetic) as notice,
    comparisons.footing,
    comparisons.change_at_least,
    comparisons.change_at_most,
    comparisons.compared_previous,
    comparisons.compared_current,
    killed.previous_killed,
    killed.current_killed,
    killed.current_killed - killed.previous_killed as killed_change
from marts.area_comparisons as comparisons
-- few areas give all who were killed in both years
left join marts.killed_pairs as killed on comparisons.area = killed.area
inner join core.area_names as names on comparisons.area = names.area
order by
    comparisons.change desc nulls last,
    comparisons.current_total desc nulls last,
    names.sort_name,
    comparisons.area
