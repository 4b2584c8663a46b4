-- What reports printed beside the rows of the generated history: of 40 areas and of the world, of each
-- year, its total and outcomes as they are recorded, or a few people more or fewer; every third year
-- again a report later. Some prints contradict themselves, and some leave an outcome out.
create temp table prints as
select
    sha256('XWDmonitor-casualties') as sha256,
    'XWD-monitor-casualties-2025-' || left(sha256('XWDmonitor-casualties'), 8) as receipt,
    recorded.*,
    measures.*,
    row_number() over (order by area nulls first, year, vintage, measure) as number
from (
    select
        area,
        incident_year as year,
        'LM' || (incident_year + 1 + later) as vintage,
        later,
        sum(people) as total,
        sum(people) filter (where outcome = 'killed') as killed,
        sum(people) filter (where outcome = 'injured') as injured
    from staging.casualties
    cross join range(2) as reports(later)
    where incident_year < 2025 and (later = 0 or incident_year % 3 = 0)
    group by grouping sets ((area, incident_year, later), (incident_year, later))
    having area is null or area in (select area from areas where number < 40)
) as recorded
cross join lateral (values
    ('casualties_total', recorded.total),
    ('casualties_killed', recorded.killed),
    ('casualties_injured', recorded.injured)
) as measures (measure, people)
where people is not null and (measure = 'casualties_total' or hash(concat_ws('-', area, year, measure)) % 9 > 0);

insert into staging.printed_figures by name
select
    receipt || '/Prints/' || number as source_row_id,
    receipt,
    'Prints' as sheet,
    number as row_number,
    'r' || number as row_key,
    if(area is null, 'global', 'area') as scope,
    area,
    year as period_from_year,
    year as period_to_year,
    measure,
    greatest(people + cast(hash(number) % 5 as integer) - 2, 0) as value,
    'exact' as qualifier,
    vintage,
    'monitor_print' as evidence,
    concat_ws(' ', 'history', area, year, vintage) as print_line,
    'SYNTHETIC' as source_title
from prints
order by number;

insert into staging.workbooks by name
select
    receipt,
    'key of ' || receipt as intake_key,
    'csv' as file_kind,
    'printed-figures' as template,
    'XWD' as area,
    'monitor-casualties' as source,
    2025 as data_year,
    'read' as state,
    true as is_synthetic
from (select distinct receipt from prints);

insert into staging.sheets by name
select
    receipt,
    'Prints' as sheet,
    'printed_figures' as record_kind,
    1 + count(*) as rows_filled,
    count(*) as rows_used,
    count(*) as rows_given,
    0 as rows_rejected,
    1 as rows_ignored
from prints
group by receipt;
