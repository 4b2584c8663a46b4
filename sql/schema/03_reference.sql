-- One table per file of the reference folder; source_line is the line in that file.
create table reference.areas (
    area varchar not null,
    existed_from date,
    existed_to date,
    note varchar,
    source_line integer not null
);

create table reference.area_names (
    area varchar not null,
    name varchar not null,
    sort_name varchar not null,
    used_from date,
    used_to date,
    source_line integer not null
);

create table reference.area_classes (
    area varchar not null,
    class varchar not null,
    from_on date,
    to_on date,
    source varchar,
    source_line integer not null
);

create table reference.area_aliases (
    area varchar not null,
    alias varchar not null,
    language varchar not null,
    source_line integer not null
);

create table reference.region_schemes (
    region_scheme varchar not null,
    title varchar not null,
    used_by varchar,
    source_title varchar,
    source_url varchar,
    source_line integer not null
);

create table reference.region_areas (
    region_scheme varchar not null,
    region varchar not null,
    area varchar not null,
    source_line integer not null
);

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
    source_line integer not null
);

-- The depositary's lists the acts were taken from; acts after that day are not in them.
create table reference.depositary_lists (
    treaty varchar not null,
    listed_on date not null,
    source_title varchar not null,
    source_url varchar not null,
    source_line integer not null
);
