-- title: Mine/ERW casualties, by year
-- grain: one row per calendar year with a recorded or printed casualty figure
-- key: year
-- references: year = publish.years.year
-- products: lm, published
-- trace: killed = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year and fact.outcome = 'killed'
--   when figure.basis = 'recorded' and figure.killed is not null
-- trace: killed = printed(fact.value)
--   from core.printed_casualty_years as fact
--   where fact.casualty_year = figure.year and fact.measure = 'casualties_killed'
--   when figure.basis = 'printed'
-- trace: injured = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year and fact.outcome = 'injured'
--   when figure.basis = 'recorded' and figure.injured is not null
-- trace: injured = printed(fact.value)
--   from core.printed_casualty_years as fact
--   where fact.casualty_year = figure.year and fact.measure = 'casualties_injured'
--   when figure.basis = 'printed'
-- trace: unknown = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year and fact.outcome = 'unknown'
--   when figure.basis = 'recorded' and figure.unknown is not null
-- trace: unknown = printed(fact.value)
--   from core.printed_casualty_years as fact
--   where fact.casualty_year = figure.year and fact.measure = 'casualties_unknown'
--   when figure.basis = 'printed'
-- trace: total = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year
--   when figure.basis = 'recorded'
-- trace: total = printed(fact.value)
--   from core.printed_casualty_years as fact
--   where fact.casualty_year = figure.year and fact.measure = 'casualties_total'
--   when figure.basis = 'printed'
-- note: a casualty is a person killed, injured, or hurt with unknown survival outcome
-- note: total includes people whose survival outcome is unknown
-- note: the data year is summed from records, where there are any; a blank is what no source of any
--   area gives, and the total is then a lower bound
-- note: every other year shows its latest print, or its records where workbooks were sent for it;
--   of other years nothing but late rows may be on hand, which are in publish.late_rows
-- note: where the latest prints of a year contradict each other its figures stay blank
-- note: printed is the latest print of Landmine Monitor, else a text that quotes it (is_secondary)
-- note: parts of a printed year are those of the total's own print, blank where it gave none
-- year: calendar year of the incident
-- killed: people killed; blank where not given
-- injured: people injured; blank where not given
-- unknown: people whose survival outcome is not known; blank where not given
-- total: killed, injured and unknown together
-- qualifier: exact, at_least, about or incomplete (rows refused, or waiting for a decision);
--   of a print its own word
-- basis: recorded (summed from records) or printed (the Monitor's own last print)
-- notice: says so where synthetic sample data are in the figure
-- vintage: the report a printed year was last printed in
-- is_secondary: true when the print is known only from a text that quotes the Monitor
-- source_title: where a printed year is printed
-- source_url: address of that source
-- is_whole: true where it is known that no area is missing and nothing waits; only such years are
--   compared with each other
select
    year,
    killed,
    injured,
    unknown,
    total,
    qualifier,
    basis,
    notice,
    vintage,
    is_secondary,
    source_title,
    source_url,
    is_whole
from marts.casualty_years
order by year desc
