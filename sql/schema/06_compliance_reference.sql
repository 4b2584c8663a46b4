-- Facts and schemes of compliance that no depositary lists; one table per file of the reference
-- folder.
create table reference.obligation_events (
    event_id varchar not null,
    treaty varchar not null,
    area varchar not null,
    obligation varchar not null,
    event varchar not null,
    request_number integer,
    happened_on varchar,
    deadline_on varchar,
    decided_at varchar,
    decided_by varchar,
    date_kind varchar,
    source_as_of varchar,
    known_on varchar not null,
    known_on_basis varchar not null,
    fact varchar,
    note varchar,
    source_title varchar not null,
    source_url varchar not null,
    source_line integer not null,
    source_file varchar
);

comment on table reference.obligation_events is
    'Deadlines, extensions, completions and re-openings, each read in a cited source';
comment on column reference.obligation_events.event_id is 'readable and unique';
comment on column reference.obligation_events.treaty is 'mbt or ccm';
comment on column reference.obligation_events.area is 'the State';
comment on column reference.obligation_events.obligation is 'clearance or stockpile_destruction';
comment on column reference.obligation_events.event is 'term of the vocabulary deadline_event';
comment on column reference.obligation_events.request_number is
    'which request of the State it is, from 1; null where the steps before are not known';
comment on column reference.obligation_events.happened_on is
    'day, month or year; null = not known, only that it was not later than source_as_of';
comment on column reference.obligation_events.deadline_on is
    'deadline set, asked for or granted: day, month or year as printed';
comment on column reference.obligation_events.decided_at is 'meeting';
comment on column reference.obligation_events.decided_by is 'meeting or silence_procedure';
comment on column reference.obligation_events.date_kind is
    'which day a completion is: declaration, last_destruction or announcement';
comment on column reference.obligation_events.source_as_of is
    'day, month or year the source describes; its first day is how far it surely reaches';
comment on column reference.obligation_events.known_on is 'day, month or year of printing';
comment on column reference.obligation_events.known_on_basis is 'what known_on rests on';
comment on column reference.obligation_events.fact is 'collected fact it was read from';
comment on column reference.obligation_events.note is 'remark';
comment on column reference.obligation_events.source_title is 'where it is printed';
comment on column reference.obligation_events.source_url is 'address of the source';
comment on column reference.obligation_events.source_line is
    'line in reference/obligation_events.csv';
comment on column reference.obligation_events.source_file is
    'file of that line: reference/ of the program, decisions/reference/ of the workspace';

create table reference.transparency_reports (
    report_id varchar not null,
    treaty varchar not null,
    area varchar not null,
    report varchar not null,
    report_year integer,
    submission varchar not null,
    happened_on varchar,
    information_until date,
    known_on varchar not null,
    known_on_basis varchar not null,
    fact varchar,
    note varchar,
    source_title varchar not null,
    source_url varchar not null,
    source_line integer not null,
    source_file varchar
);

comment on table reference.transparency_reports is
    'Transparency reports handed in, or found missing until a day, each read in a cited source';
comment on column reference.transparency_reports.report_id is 'readable and unique';
comment on column reference.transparency_reports.treaty is 'mbt or ccm';
comment on column reference.transparency_reports.area is 'the State';
comment on column reference.transparency_reports.report is 'initial, annual or voluntary';
comment on column reference.transparency_reports.report_year is
    'calendar year covered; null for an initial report';
comment on column reference.transparency_reports.submission is
    'submitted, not_submitted or not_known';
comment on column reference.transparency_reports.happened_on is
    'day, month or year it was handed in';
comment on column reference.transparency_reports.information_until is
    'day until which a report was not in; null = the source has no day';
comment on column reference.transparency_reports.known_on is 'day, month or year of printing';
comment on column reference.transparency_reports.known_on_basis is 'what known_on rests on';
comment on column reference.transparency_reports.fact is 'collected fact it was read from';
comment on column reference.transparency_reports.note is 'remark';
comment on column reference.transparency_reports.source_title is 'where it is printed';
comment on column reference.transparency_reports.source_url is 'address of the source';
comment on column reference.transparency_reports.source_line is
    'line in reference/transparency_reports.csv';
comment on column reference.transparency_reports.source_file is
    'file of that line: reference/ of the program, decisions/reference/ of the workspace';

create table reference.extent_bands (
    scheme varchar not null,
    treaty varchar not null,
    used_from date,
    used_to date,
    band varchar not null,
    lower_m2 decimal(18, 2) not null,
    upper_m2 decimal(18, 2),
    printed varchar not null,
    source varchar not null,
    source_line integer not null,
    source_file varchar
);

comment on table reference.extent_bands is
    'Bands of the extent of contamination, dated; half-open: lower_m2 belongs, upper_m2 does not';
comment on column reference.extent_bands.scheme is 'code of the scheme';
comment on column reference.extent_bands.treaty is 'mbt or ccm: never applied to the other';
comment on column reference.extent_bands.used_from is 'first day of use; null = from the start';
comment on column reference.extent_bands.used_to is 'first day of the next; null = still used';
comment on column reference.extent_bands.band is
    'massive, large, heavy, medium, small, light or heavily_affected';
comment on column reference.extent_bands.lower_m2 is 'lower limit, within the band';
comment on column reference.extent_bands.upper_m2 is 'upper limit, outside the band; null = none';
comment on column reference.extent_bands.printed is 'limits as printed; they leave gaps';
comment on column reference.extent_bands.source is 'what the limits rest on';
comment on column reference.extent_bands.source_line is 'line in reference/extent_bands.csv';
comment on column reference.extent_bands.source_file is
    'file of that line: reference/ of the program, decisions/reference/ of the workspace';

create table reference.producers (
    area varchar not null,
    weapon varchar not null,
    practice varchar not null,
    listed_on varchar,
    source_title varchar not null,
    source_url varchar not null,
    source_line integer not null,
    source_file varchar
);

comment on table reference.producers is 'Producers as a published list names them';
comment on column reference.producers.area is 'the State';
comment on column reference.producers.weapon is 'antipersonnel_mine or cluster_munition';
comment on column reference.producers.practice is 'current or former';
comment on column reference.producers.listed_on is 'day of the list; null = the list has none';
comment on column reference.producers.source_title is 'title of the list';
comment on column reference.producers.source_url is 'address of the list';
comment on column reference.producers.source_line is 'line in reference/producers.csv';
comment on column reference.producers.source_file is
    'file of that line: reference/ of the program, decisions/reference/ of the workspace';

create table reference.exchange_rates (
    year integer not null,
    currency varchar not null,
    rate decimal(18, 4) not null,
    quoted_as varchar not null,
    source_title varchar not null,
    source_url varchar not null,
    source_line integer not null,
    source_file varchar
);

comment on table reference.exchange_rates is
    'Average exchange rates of calendar years against the US dollar, as a cited list prints them';
comment on column reference.exchange_rates.year is 'calendar year';
comment on column reference.exchange_rates.currency is 'ISO 4217 code in lower case';
comment on column reference.exchange_rates.rate is 'the average rate as printed';
comment on column reference.exchange_rates.quoted_as is
    'usd_per_unit, or units_per_usd: the list prints some currencies the other way round';
comment on column reference.exchange_rates.source_title is 'title of the list';
comment on column reference.exchange_rates.source_url is 'address of the list';
comment on column reference.exchange_rates.source_line is
    'line in reference/exchange_rates.csv';
comment on column reference.exchange_rates.source_file is
    'file of that line: reference/ of the program, decisions/reference/ of the workspace';

create table reference.complete_lists (
    treaty varchar not null,
    report varchar not null,
    report_year integer,
    read_on date not null,
    publisher varchar not null,
    source_title varchar not null,
    source_url varchar not null,
    source_line integer not null,
    source_file varchar
);

comment on table reference.complete_lists is
    'Lists of reports that were read whole on a day: who was due and is not on it handed in none';
comment on column reference.complete_lists.treaty is 'mbt or ccm';
comment on column reference.complete_lists.report is 'initial or annual';
comment on column reference.complete_lists.report_year is
    'calendar year covered; null for initial reports';
comment on column reference.complete_lists.read_on is 'the day it was read whole';
comment on column reference.complete_lists.publisher is 'who publishes it';
comment on column reference.complete_lists.source_title is 'title of the list';
comment on column reference.complete_lists.source_url is
    'its address; the lines of transparency_reports with this address are on it';
comment on column reference.complete_lists.source_line is
    'line in reference/complete_lists.csv';
comment on column reference.complete_lists.source_file is
    'file of that line: reference/ of the program, decisions/reference/ of the workspace';
