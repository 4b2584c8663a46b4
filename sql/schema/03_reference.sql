-- One table per file of the reference folder; source_line is the line in that file.
create table reference.areas (
    area varchar not null,
    existed_from date,
    existed_to date,
    note varchar,
    source_line integer not null,
    source_file varchar
);

comment on table reference.areas is 'States and other areas';
comment on column reference.areas.area is 'ISO 3166 alpha-3, else the Monitor''s own X-code';
comment on column reference.areas.existed_from is 'first day it exists; null = before the treaties';
comment on column reference.areas.existed_to is
    'first day it no longer exists; null = still exists';
comment on column reference.areas.note is 'remark';
comment on column reference.areas.source_line is 'line in reference/areas.csv';
comment on column reference.areas.source_file is
    'file of that line: reference/ of the program, decisions/reference/ of the workspace';

create table reference.area_names (
    area varchar not null,
    name varchar not null,
    sort_name varchar not null,
    used_from date,
    used_to date,
    source_line integer not null,
    source_file varchar
);

comment on table reference.area_names is 'Names of areas as the Monitor prints them, dated';
comment on column reference.area_names.area is 'the area';
comment on column reference.area_names.name is 'name as printed';
comment on column reference.area_names.sort_name is 'key for alphabetical order';
comment on column reference.area_names.used_from is 'first day of the name; null = from the start';
comment on column reference.area_names.used_to is 'first day of the next name; null = still used';
comment on column reference.area_names.source_line is 'line in reference/area_names.csv';
comment on column reference.area_names.source_file is
    'file of that line: reference/ of the program, decisions/reference/ of the workspace';

create table reference.area_classes (
    area varchar not null,
    class varchar not null,
    from_on date,
    to_on date,
    source varchar,
    source_line integer not null,
    source_file varchar
);

comment on table reference.area_classes is 'Class of areas, dated';
comment on column reference.area_classes.area is 'the area';
comment on column reference.area_classes.class is 'state or other_area';
comment on column reference.area_classes.from_on is 'first day of the class; null = from the start';
comment on column reference.area_classes.to_on is 'first day of another class; null = still so';
comment on column reference.area_classes.source is 'what the class rests on';
comment on column reference.area_classes.source_line is 'line in reference/area_classes.csv';
comment on column reference.area_classes.source_file is
    'file of that line: reference/ of the program, decisions/reference/ of the workspace';

create table reference.area_aliases (
    area varchar not null,
    alias varchar not null,
    language varchar not null,
    source_line integer not null,
    source_file varchar
);

comment on table reference.area_aliases is 'Names and spellings researchers write';
comment on column reference.area_aliases.area is 'the area';
comment on column reference.area_aliases.alias is 'the spelling';
comment on column reference.area_aliases.language is 'ISO 639-1, or mul for several';
comment on column reference.area_aliases.source_line is 'line in reference/area_aliases.csv';
comment on column reference.area_aliases.source_file is
    'file of that line: reference/ of the program, decisions/reference/ of the workspace';

create table reference.area_labels (
    area varchar not null,
    language varchar not null,
    label varchar not null,
    source_line integer not null,
    source_file varchar
);

comment on table reference.area_labels is 'Names of areas in other languages than English';
comment on column reference.area_labels.area is 'the area';
comment on column reference.area_labels.language is 'ISO 639-1: fr, es, pt, ar or ru';
comment on column reference.area_labels.label is 'name in that language';
comment on column reference.area_labels.source_line is 'line in reference/area_labels.csv';
comment on column reference.area_labels.source_file is
    'file of that line: reference/ of the program, decisions/reference/ of the workspace';

create table reference.region_schemes (
    region_scheme varchar not null,
    title varchar not null,
    used_by varchar,
    source_title varchar,
    source_url varchar,
    source_line integer not null,
    source_file varchar
);

comment on table reference.region_schemes is 'Region schemes, per report';
comment on column reference.region_schemes.region_scheme is 'code of the scheme';
comment on column reference.region_schemes.title is 'title';
comment on column reference.region_schemes.used_by is 'reports that used it';
comment on column reference.region_schemes.source_title is 'where it is printed';
comment on column reference.region_schemes.source_url is 'address of the source';
comment on column reference.region_schemes.source_line is 'line in reference/region_schemes.csv';
comment on column reference.region_schemes.source_file is
    'file of that line: reference/ of the program, decisions/reference/ of the workspace';

create table reference.region_areas (
    region_scheme varchar not null,
    region varchar not null,
    area varchar not null,
    source_line integer not null,
    source_file varchar
);

comment on table reference.region_areas is 'Areas of each region, per scheme';
comment on column reference.region_areas.region_scheme is 'code of the scheme';
comment on column reference.region_areas.region is 'region as printed';
comment on column reference.region_areas.area is 'the area';
comment on column reference.region_areas.source_line is 'line in reference/region_areas.csv';
comment on column reference.region_areas.source_file is
    'file of that line: reference/ of the program, decisions/reference/ of the workspace';

create table reference.area_boxes (
    area varchar not null,
    from_on date,
    to_on date,
    south integer not null,
    north integer not null,
    west integer not null,
    east integer not null,
    source varchar not null,
    source_line integer not null,
    source_file varchar
);

comment on table reference.area_boxes is
    'Boxes around areas, dated and coarse: to find slips in coordinates, no statement on borders';
comment on column reference.area_boxes.area is 'the area; one without a box is not looked at';
comment on column reference.area_boxes.from_on is 'first day of the box; null = from the start';
comment on column reference.area_boxes.to_on is 'first day of the next box; null = still so';
comment on column reference.area_boxes.south is 'degrees north of the southern side';
comment on column reference.area_boxes.north is 'degrees north of the northern side';
comment on column reference.area_boxes.west is
    'degrees east of the western side; more than east where the box crosses the day line';
comment on column reference.area_boxes.east is 'degrees east of the eastern side';
comment on column reference.area_boxes.source is 'what the box rests on';
comment on column reference.area_boxes.source_line is 'line in reference/area_boxes.csv';
comment on column reference.area_boxes.source_file is
    'file of that line: reference/ of the program, decisions/reference/ of the workspace';

create table reference.area_sizes (
    area varchar not null,
    size_km2 integer not null,
    source varchar not null,
    source_line integer not null,
    source_file varchar
);

comment on table reference.area_sizes is
    'How large areas are: to find slips in sizes of land, no statement on borders';
comment on column reference.area_sizes.area is 'the area; one without a size is not looked at';
comment on column reference.area_sizes.size_km2 is 'surface in square kilometres';
comment on column reference.area_sizes.source is 'what the size rests on';
comment on column reference.area_sizes.source_line is 'line in reference/area_sizes.csv';
comment on column reference.area_sizes.source_file is
    'file of that line: reference/ of the program, decisions/reference/ of the workspace';

create table reference.area_successions (
    area varchar not null,
    successor varchar not null,
    changed_on date not null,
    source varchar not null,
    source_line integer not null,
    source_file varchar
);

comment on table reference.area_successions is
    'Areas of which a part, or all, is another area since a day; rows stay where their sender says';
comment on column reference.area_successions.area is 'the area it belonged to';
comment on column reference.area_successions.successor is 'the area it belongs to since';
comment on column reference.area_successions.changed_on is 'the first day of that';
comment on column reference.area_successions.source is 'what the day rests on';
comment on column reference.area_successions.source_line is
    'line in reference/area_successions.csv';
comment on column reference.area_successions.source_file is
    'file of that line: reference/ of the program, decisions/reference/ of the workspace';
