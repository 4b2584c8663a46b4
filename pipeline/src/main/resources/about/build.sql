create or replace table about.checks (
    check_name varchar not null,
    title varchar,
    severity varchar not null,
    fix varchar,
    violations bigint not null
);
comment on table about.checks is 'Every check of this build with its result; internal';
comment on column about.checks.violations is 'rows that it returned: 0 where it holds';
comment on column about.checks.check_name is 'file of sql/checks, or what is held against every table';
comment on column about.checks.title is 'what holds where it finds nothing';
comment on column about.checks.severity is 'error or warning';
comment on column about.checks.fix is 'what to do about a violation';
create or replace table about.decisions (
    file varchar not null,
    sha256 varchar not null
);
comment on table about.decisions is 'Every file of decisions that the build used; internal';
comment on column about.decisions.file is 'file below decisions';
comment on column about.decisions.sha256 is 'SHA-256 of its text; of a list of reference of what its lines say';
create or replace table about.receipts as
select receipts.receipt, receipts.sha256
from intake.receipts as receipts
where receipts.receipt in (select workbooks.receipt from staging.workbooks as workbooks)
order by receipts.receipt;
comment on table about.receipts is 'Every workbook that the build read, with the hash of its file; internal';
comment on column about.receipts.receipt is 'id of the receipt';
comment on column about.receipts.sha256 is 'SHA-256 of the file';
create or replace table about.versions (
    part varchar not null,
    version varchar not null
);
comment on table about.versions is 'Of program, SQL, reference, vocabularies and templates, hash by hash; internal';
comment on column about.versions.part is 'what the hash is of';
comment on column about.versions.version is 'SHA-256 of all of it';
