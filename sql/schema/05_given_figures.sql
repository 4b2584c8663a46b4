-- What older editions gave of casualties, and of which workbooks: their locks wrote it, no editor.

-- sensitive: decisions.given_figures: file
create table decisions.given_figures (
    edition varchar not null,
    area varchar not null,
    incident_year integer not null,
    killed bigint,
    injured bigint,
    unknown bigint,
    total bigint not null,
    qualifier varchar not null,
    file varchar not null,
    line integer not null
);

comment on table decisions.given_figures is
    'Casualties that older, locked editions gave by rows, decisions/<edition>/lock/given.yml';
comment on column decisions.given_figures.edition is 'the edition that gave the figure';
comment on column decisions.given_figures.area is 'where the incidents happened; XWD = the world';
comment on column decisions.given_figures.incident_year is 'calendar year of the incidents';
comment on column decisions.given_figures.killed is 'people killed; null where not given';
comment on column decisions.given_figures.injured is 'people injured; null where not given';
comment on column decisions.given_figures.unknown is
    'people whose survival outcome is not known; null where not given';
comment on column decisions.given_figures.total is 'all of them';
comment on column decisions.given_figures.qualifier is 'exact, at_least, about or incomplete';
comment on column decisions.given_figures.file is 'file below decisions/';
comment on column decisions.given_figures.line is 'line in the file';

-- ids: decisions.given_workbooks: receipt
create table decisions.given_workbooks (
    edition varchar not null,
    receipt varchar not null
);

comment on table decisions.given_workbooks is
    'Workbooks whose casualties counted in older, locked editions, lock/counted.yml';
comment on column decisions.given_workbooks.edition is 'the edition in which they counted';
comment on column decisions.given_workbooks.receipt is 'the arrival of the workbook';
