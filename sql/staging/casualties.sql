-- title: Casualties as reported, row by row
-- grain: one row per row of a workbook: a person, or a group of people who share every value
-- key: source_row_id
-- seasons: all
-- closes: casualty_intake
-- spoken-by: senders
-- sensitive: admin1, admin2, place, latitude, longitude, ethnic_group, activity, person_key,
--   external_id, incident_key
-- ids: source_row_id, receipt, sheet, row_id, row_key
-- source_row_id: receipt, sheet and Excel row the values come from
-- area: where the incident happened; code of reference.areas
-- row_kind: individual (a person) or incident (a group hurt in one incident)
-- incident_year: calendar year of the incident, not of the report or of a later death
-- incident_month: month of the incident, 1 to 12; null when not reported
-- incident_day: day of the incident, 1 to 31; null when not reported
-- outcome: killed, injured or unknown (survival not known)
-- age_group: child (under 18 at the explosion), adult or unknown
-- activation: who set the device off: victim, command or unknown (the source does not know); null
--   when not reported
-- admin1: first-level administrative unit
-- admin2: second-level administrative unit
-- place: place as written
-- ethnic_group: ethnic group as written
-- activity: what the person was doing, as written
-- incident_key: the same for all rows of one incident, as written
-- person_key: the source's own number of the person; never a name, nor of an identity paper
-- external_id: number of the person in a register that several sources use, with its name
-- known_on: first day on which the casualty could be known; ISO date, month or year; never the day
--   of loading
-- held_as: why the row does not count as it stands: struck_through, repeated_on_another_sheet,
--   rejected_by_its_sender, above_limit or activation_unknown; null for most
create table staging.casualties (
    source_row_id varchar not null,
    receipt varchar not null,
    sheet varchar not null,
    row_number integer not null,
    row_id varchar,
    row_key varchar not null,
    area varchar not null,
    row_kind varchar not null,
    incident_year integer not null,
    incident_month integer,
    incident_day integer,
    people integer not null,
    people_qualifier varchar not null,
    outcome varchar not null,
    civilian_status varchar not null,
    age_group varchar not null,
    sex varchar not null,
    device_type varchar not null,
    activation varchar,
    admin1 varchar,
    admin2 varchar,
    place varchar,
    latitude varchar,
    longitude varchar,
    ethnic_group varchar,
    activity varchar,
    incident_key varchar,
    person_key varchar,
    external_id varchar,
    known_on varchar,
    known_on_basis varchar,
    held_as varchar
);
