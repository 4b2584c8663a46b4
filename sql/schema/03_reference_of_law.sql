-- What the depositary lists, and rules that editors set.
create table reference.treaty_acts (
    act_id varchar not null,
    treaty varchar not null,
    area varchar not null,
    act varchar not null,
    happened_on date not null,
    known_on date not null,
    known_on_basis varchar not null,
    effective_on_by_hand date,
    note varchar,
    source_title varchar not null,
    source_url varchar not null,
    source_line integer not null,
    source_file varchar
);

comment on table reference.treaty_acts is
    'Acts of States under the two treaties, from the depositary';
comment on column reference.treaty_acts.act_id is 'treaty, area, act and day';
comment on column reference.treaty_acts.treaty is 'mbt or ccm';
comment on column reference.treaty_acts.area is 'the State';
comment on column reference.treaty_acts.act is
    'signature, a consent to be bound, provisional_application or withdrawal_notice';
comment on column reference.treaty_acts.happened_on is 'day of the act';
comment on column reference.treaty_acts.known_on is 'first day on which it could be known';
comment on column reference.treaty_acts.known_on_basis is 'what known_on rests on';
comment on column reference.treaty_acts.effective_on_by_hand is
    'day of effect where the text gives none';
comment on column reference.treaty_acts.note is 'remark of the source';
comment on column reference.treaty_acts.source_title is 'where the act is printed';
comment on column reference.treaty_acts.source_url is 'address of the source';
comment on column reference.treaty_acts.source_line is 'line in reference/treaty_acts.csv';
comment on column reference.treaty_acts.source_file is
    'file of that line: reference/ of the program, decisions/reference/ of the workspace';

create table reference.depositary_lists (
    treaty varchar not null,
    listed_on date not null,
    source_title varchar not null,
    source_url varchar not null,
    source_line integer not null,
    source_file varchar
);

comment on table reference.depositary_lists is
    'The depositary''s lists the acts were taken from; later acts are not in them';
comment on column reference.depositary_lists.treaty is 'mbt or ccm';
comment on column reference.depositary_lists.listed_on is 'day of the list';
comment on column reference.depositary_lists.source_title is 'title of the list';
comment on column reference.depositary_lists.source_url is 'address of the list';
comment on column reference.depositary_lists.source_line is
    'line in reference/depositary_lists.csv';
comment on column reference.depositary_lists.source_file is
    'file of that line: reference/ of the program, decisions/reference/ of the workspace';

create table reference.undated_acts (
    treaty varchar not null,
    area varchar not null,
    act varchar not null,
    happened_on varchar not null,
    known_on varchar not null,
    note varchar,
    source_title varchar not null,
    source_url varchar not null,
    source_line integer not null,
    source_file varchar
);

comment on table reference.undated_acts is
    'Acts of States that a source reports without their day: told, and counted on no day';
comment on column reference.undated_acts.treaty is 'mbt or ccm';
comment on column reference.undated_acts.area is 'the State';
comment on column reference.undated_acts.act is 'term of the vocabulary treaty_act';
comment on column reference.undated_acts.happened_on is 'month or year, as far as it is known';
comment on column reference.undated_acts.known_on is 'month or year from which it could be known';
comment on column reference.undated_acts.note is 'remark';
comment on column reference.undated_acts.source_title is 'where it is reported';
comment on column reference.undated_acts.source_url is 'address of the source';
comment on column reference.undated_acts.source_line is 'line in reference/undated_acts.csv';
comment on column reference.undated_acts.source_file is
    'file of that line: reference/ of the program, decisions/reference/ of the workspace';

create table reference.casualty_year_rules (
    from_on date not null,
    rule varchar not null,
    most_days integer not null,
    source varchar not null,
    source_line integer not null,
    source_file varchar
);

comment on table reference.casualty_year_rules is
    'To which year an incident belongs whose first and last possible day lie in two years, dated';
comment on column reference.casualty_year_rules.from_on is
    'first possible day of the incidents it is for; it holds until the next rule';
comment on column reference.casualty_year_rules.rule is
    'year_of_the_first_day or year_of_the_last_day';
comment on column reference.casualty_year_rules.most_days is
    'most days from the first to the last possible day; longer is a total of several years';
comment on column reference.casualty_year_rules.source is 'what the rule rests on';
comment on column reference.casualty_year_rules.source_line is
    'line in reference/casualty_year_rules.csv';
comment on column reference.casualty_year_rules.source_file is
    'file of that line: reference/ of the program, decisions/reference/ of the workspace';
