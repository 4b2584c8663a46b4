-- title: Workbooks taken in
-- grain: one row per receipt
-- key: receipt
-- seasons: all
-- ids: receipt, source, template
-- vault-only: asked
-- receipt: the arrival of the workbook
-- intake_key: hash of everything the reading of this workbook depends on
-- file_kind: xlsx, xls or csv; null when it could not be told
-- template: the template it was read with; null when quarantined before one was found
-- area: the area the workbook is about
-- data_year: the data year it was sent for
-- state: read or quarantined
-- is_synthetic: true when the source is a synthetic one (its code begins with synthetic-)
-- sent_on: the day its cover says it was sent; null when the cover says none that can be read
-- saved_on: the day it was last saved, as the file says of itself; null when it says none
-- asked: what its reading asked of words and facts, as JSON
create table staging.workbooks (
    receipt varchar not null,
    intake_key varchar not null,
    file_kind varchar,
    template varchar,
    area varchar,
    source varchar,
    data_year integer,
    state varchar not null,
    is_synthetic boolean not null,
    sent_on date,
    saved_on date,
    asked varchar
);
