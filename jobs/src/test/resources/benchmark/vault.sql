-- Rows straight into a vault's staging tables, the same for the same number of casualty rows. Three
-- casualties in a hundred are told by a second source too. Areas differ in size as they do in the
-- world: the largest has a sixth of all rows. Of several seasons the first has all years before it too,
-- and one row in twenty comes a season late.
create temp table areas as
select
    area,
    row_number() over (order by area) - 1 as number
from (
    select unnest(string_split(getvariable('areas'), ' ')) as area
);

create temp table sources as
select
    areas.number,
    areas.area,
    source,
    season,
    sha256(concat(areas.area, source, nullif(season, 2025))) as sha256,
    concat_ws('-', areas.area, source, season, left(sha256, 8)) as receipt
from areas
cross join (
    select unnest(['synthetic-first', 'synthetic-second']) as source
)
cross join (
    select unnest(range(2026 - getvariable('seasons'), 2026)) as season
);

-- a chance between 0 and 1 that a row number and a word always give
create temp macro chance(told, about) as
    cast(hash(told * 64 + about) % 1000003 as double) / 1000003;

create temp macro pick(words, told, about) as
    words[1 + cast(floor(chance(told, about) * len(words)) as integer)];

create temp macro year_of(told) as
    1999 + cast(floor(chance(told, 2) * 27) as integer);

create temp table people as
select
    number + 1 as number,
    number >= getvariable('rows') * 0.97 as is_repeated,
    -- whom the row tells of: a repeated row tells of an earlier one
    case
        when number >= getvariable('rows') * 0.97 then number * 31 % (getvariable('rows') * 97 // 100)
        else number
    end as told
from range(getvariable('rows')) as numbers(number);

insert into staging.casualties by name
select
    sources.receipt || '/Casualties/' || people.number as source_row_id,
    sources.receipt as receipt,
    'Casualties' as sheet,
    people.number as row_number,
    'r' || people.number as row_key,
    sources.area as area,
    case when chance(people.told, 1) < 0.9 then 'individual' else 'incident' end as row_kind,
    year_of(people.told) as incident_year,
    1 + cast(floor(chance(people.told, 3) * 12) as integer) as incident_month,
    case when chance(people.told, 4) < 0.9 then 1 + cast(floor(chance(people.told, 5) * 28) as integer) end
        as incident_day,
    case when chance(people.told, 1) < 0.9 then 1 else 2 + cast(floor(chance(people.told, 6) * 4) as integer) end
        as people,
    case when chance(people.told, 7) < 0.99 then 'exact' else 'at_least' end as people_qualifier,
    pick(['killed', 'killed', 'injured', 'injured', 'injured', 'injured', 'injured', 'unknown'], people.told, 8)
        as outcome,
    pick(['civilian', 'civilian', 'civilian', 'military', 'deminer', 'unknown'], people.told, 9) as civilian_status,
    pick(['child', 'adult', 'adult', 'unknown'], people.told, 10) as age_group,
    pick(['male', 'male', 'male', 'male', 'female', 'unknown'], people.told, 11) as sex,
    pick(
        [
            'antipersonnel_mine',
            'improvised_mine',
            'other_erw',
            'submunition',
            'mine_unspecified',
            'unknown_device'
        ],
        people.told,
        12
    ) as device_type,
    'Province ' || cast(floor(chance(people.told, 13) * 18) as integer) as admin1,
    'District ' || cast(floor(chance(people.told, 14) * 300) as integer) as admin2,
    'Village ' || cast(floor(chance(people.told, 15) * 4000) as integer) as place,
    'incident ' || people.told as incident_key
from people
inner join sources
    on
        cast(floor(pow(chance(people.told, 0), 3) * (select count(*) from areas)) as integer) = sources.number
        and (sources.source = 'synthetic-second') = people.is_repeated
        and sources.season = least(
            greatest(year_of(people.told), 2026 - getvariable('seasons')) + (chance(people.told, 16) < 0.05)::integer,
            2025
        )
order by people.number;

insert into staging.workbooks by name
select
    receipt,
    'key of ' || receipt as intake_key,
    'xlsx' as file_kind,
    'country-workbook' as template,
    area,
    source,
    season as data_year,
    'read' as state,
    true as is_synthetic
from sources
order by receipt;

insert into staging.sheets by name
select
    sources.receipt,
    'Casualties' as sheet,
    'casualties' as record_kind,
    1 + count(casualties.receipt) as rows_filled,
    count(casualties.receipt) as rows_used,
    count(casualties.receipt) as rows_given,
    0 as rows_rejected,
    1 as rows_ignored
from sources
-- the smallest areas may have no row at all
left join staging.casualties as casualties on sources.receipt = casualties.receipt
group by sources.receipt
order by sources.receipt;

insert into staging.columns by name
select
    sheets.receipt,
    sheets.sheet,
    columns.letters,
    columns.staging_column as header,
    columns.staging_column,
    sheets.rows_used as cells_used,
    0 as cells_rejected,
    0 as cells_blank,
    0 as cells_ignored
from staging.sheets as sheets
cross join (
    values ('A', 'incident_year'), ('B', 'people'), ('C', 'outcome'), ('D', 'device_type')
) as columns (letters, staging_column)
order by sheets.receipt, columns.letters;

-- of each area and treaty, what is contaminated and what was released in each year of 27
create temp table facts as
select
    sources.receipt,
    sources.area,
    treaties.treaty,
    treaties.contaminant,
    treaties.task,
    years.year,
    row_number() over (partition by sources.receipt order by treaties.treaty, years.year) as number
from sources
cross join (
    values ('mbt', 'antipersonnel_mine', 'mined_area'), ('ccm', 'cluster_munition_remnant', 'battle_area')
) as treaties (treaty, contaminant, task)
cross join range(1999, 2026) as years (year)
where sources.source = 'synthetic-first' and sources.season = 2025;

insert into staging.contamination by name
select
    receipt || '/Contamination/' || number as source_row_id,
    receipt,
    'Contamination' as sheet,
    number as row_number,
    'r' || number as row_key,
    area,
    treaty,
    contaminant,
    100000 * (2030 - year) as cha_m2,
    'exact' as cha_m2_qualifier,
    year || '-12-31' as happened_on,
    year + 1 || '-04-30' as known_on,
    'reported' as known_on_basis,
    'SYNTHETIC' as source_title
from facts
order by receipt, number;

insert into staging.land_release by name
select
    receipt || '/Land release/' || number as source_row_id,
    receipt,
    'Land release' as sheet,
    number as row_number,
    'r' || number as row_key,
    area,
    treaty,
    cast(year as varchar) as happened_on,
    contaminant,
    task,
    100000 as cleared_m2,
    'exact' as cleared_m2_qualifier,
    year + 1 || '-04-30' as known_on,
    'reported' as known_on_basis,
    'SYNTHETIC' as source_title
from facts
order by receipt, number;

insert into staging.sheets by name
select
    facts.receipt,
    kinds.sheet,
    kinds.record_kind,
    1 + count(*) as rows_filled,
    count(*) as rows_used,
    count(*) as rows_given,
    0 as rows_rejected,
    1 as rows_ignored
from facts
cross join (
    values ('Contamination', 'contamination'), ('Land release', 'land_release')
) as kinds (sheet, record_kind)
group by facts.receipt, kinds.sheet, kinds.record_kind
order by facts.receipt, kinds.sheet;
