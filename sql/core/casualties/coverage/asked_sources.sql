-- title: Sources that a season's roster asks for the mine/ERW casualties of an area
-- grain: one row per area, season and source
-- key: area, incident_year, source
-- form: view
-- note: rosters of later seasons ask nothing of this edition
-- area: the area asked about
-- incident_year: the season, which asks for the casualties of its own year
-- source: code of the source
-- is_expected: false where it is welcome: then its silence undoes nothing
-- outcomes: outcomes it gives, with commas; null where all
-- part: the part of the area or of the people it is of; null for the whole
-- silence: what it means on the edition's day of intake that nothing of it is in use: awaited until
--   the day it is due, nothing_received after it
select
    roster.area,
    roster.season as incident_year,
    roster.source,
    bool_or(roster.expected = 'yes') as is_expected,
    max(roster.outcomes) as outcomes,
    max(roster.part) as part,
    if(
        max(roster.due_on) < max(edition.as_of_casualty_intake), 'nothing_received', 'awaited'
    ) as silence
from decisions.roster as roster
inner join core.edition as edition on roster.season <= edition.data_year
where list_has_any(string_split(roster.record_kinds, ', '), ['casualties', 'casualty_totals'])
group by roster.area, roster.season, roster.source
