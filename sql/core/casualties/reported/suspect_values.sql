-- title: Values of casualty rows that are impossible or hard to believe, with an editor's verdict
-- grain: one row per suspicion and what it is about
-- key: suspicion, subject
-- note: a verdict changes no count; a correction or an inclusion does
-- note: the verdict holds while the fingerprint is the same, in whatever workbook and row the value
--   comes; it is made of the value and its place: source, area, day, number of the incident or the
--   person, outcome and people, coordinates only to a tenth of a degree
-- note: a year more than one before the data year is suspect in a sheet of which fewer than one row
--   in twenty is that old, and most are of the data year; a register of many years is not suspect
-- note: a row of a sheet without a number of the incident is one incident, however many counts it
--   has; a number that comes on two days is two incidents
-- suspicion: date_outside_the_years, place_outside_the_area, round_numbers_heap,
--   killed_far_from_history or more_than_20_in_an_incident
-- subject: the row, or the first of the rows, or area and year
-- area: where the incidents happened
-- source: code of the source; null where several have a part in it
-- people: people in these rows
-- explanation: what is hard to believe, without places
-- fingerprint: of the value, 16 hexadecimal digits
-- verdict: accepted or rejected; null while nobody judged
with

staged as (

    select
        candidates.source,
        candidates.area,
        candidates.incident_year,
        candidates.row_kind,
        candidates.people,
        workbooks.data_year,
        staged.* exclude (area, incident_year, row_kind, people, latitude, longitude),
        decimal_of(staged.latitude) as latitude,
        decimal_of(staged.longitude) as longitude
    from core.casualty_candidates as candidates
    inner join staging.casualties as staged on candidates.source_row_id = staged.source_row_id
    inner join core.workbooks as workbooks on candidates.receipt = workbooks.receipt
    where
        candidates.record_kind = 'casualties'
        and (candidates.left_out is null or candidates.left_out = 'after_the_data_year')

),

-- asked of the few rows that are suspect
told as not materialized (

    select
        *,
        partial_date(incident_year, incident_month, incident_day) as happened_on,
        make_date(incident_year, coalesce(incident_month, 1), coalesce(incident_day, 1))
            as from_on,
        -- in the order of the sheet
        struct_pack(row_number := row_number, id := source_row_id) as address,
        concat_ws(' ', happened_on, incident_key, person_key, people, outcome) as said
    from staged

),

-- of a register of many years the earlier ones are no mistake; the year before may come late
sheets_of_one_year as (

    select
        receipt,
        sheet,
        true as is_one
    from staged
    group by receipt, sheet
    having
        2 * count(*) filter (where incident_year = data_year) > count(*)
        and 20 * count(*) filter (where incident_year < data_year - 1) < count(*)

),

dates as (

    select
        'date_outside_the_years' as suspicion,
        struct_extract(min(address), 'id') as subject,
        area,
        incident_year,
        source,
        cast(sum(people) as bigint) as people,
        count(*) || ' rows of ' || incident_year || ' in a workbook on ' || data_year
            as explanation,
        concat_ws('|', source, area, string_agg(said, ',' order by said)) as value
    from told
    -- most sheets are of one year
    left join sheets_of_one_year using (receipt, sheet)
    where
        incident_year > data_year
        or incident_year < 1940
        or (incident_year < data_year - 1 and sheets_of_one_year.is_one)
    group by receipt, sheet, source, area, data_year, incident_year

),

points as (

    select
        told.*,
        coalesce(abs(told.latitude) > 90 or abs(told.longitude) > 180, false) as is_impossible,
        boxes.* exclude (area, from_on, to_on, source, source_line, source_file)
    from told
    -- an area may have no box
    left join reference.area_boxes as boxes
        on
            told.area = boxes.area
            and told.from_on >= coalesce(boxes.from_on, date '-infinity')
            and told.from_on < coalesce(boxes.to_on, date '9999-01-01')
    where told.latitude is not null or told.longitude is not null

),

places as (

    select
        'place_outside_the_area' as suspicion,
        struct_extract(min(address), 'id') as subject,
        area,
        incident_year,
        source,
        cast(sum(people) as bigint) as people,
        count(*) || ' rows whose coordinates lie outside the area'
        || case
            when latitude = 0 and longitude = 0 then ': both are 0'
            when in_box(longitude, latitude, south, north, west, east)
                then ': latitude and longitude have changed places'
            when in_box(latitude, 0 - longitude, south, north, west, east)
                then ': the longitude has the other sign'
            when in_box(0 - latitude, longitude, south, north, west, east)
                then ': the latitude has the other sign'
            when is_impossible then ': no coordinate of the earth'
            else ''
        end as explanation,
        concat_ws(
            '|', source, area, round(latitude, 1), round(longitude, 1),
            string_agg(said, ',' order by said)
        ) as value
    from points
    where
        is_impossible
        or (
            latitude is not null
            and longitude is not null
            and not in_box(latitude, longitude, south, north, west, east)
        )
    group by
        receipt, sheet, source, area, incident_year,
        latitude, longitude, is_impossible, south, north, west, east

),

heaps as (

    select
        'round_numbers_heap' as suspicion,
        struct_extract(min(address) filter (where people in (10, 12, 100)), 'id') as subject,
        area,
        incident_year,
        source,
        cast(sum(people) filter (where people in (10, 12, 100)) as bigint) as people,
        count(*) filter (where people in (10, 12, 100)) || ' of ' || count(*)
        || ' rows of ten or more people say 10, 12 or 100: words such as "dozens" may stand behind'
            as explanation,
        concat_ws(
            '|', source, area, incident_year,
            count(*) filter (where people = 10), count(*) filter (where people = 12),
            count(*) filter (where people = 100), count(*)
        ) as value
    from told
    where row_kind <> 'aggregate' and people >= 10
    group by receipt, sheet, source, area, incident_year
    having
        count(*) filter (where people in (10, 12, 100)) >= 3
        and 2 * count(*) filter (where people in (10, 12, 100)) >= count(*)

),

incidents as (

    select
        'more_than_20_in_an_incident' as suspicion,
        struct_extract(min(address), 'id') as subject,
        area,
        incident_year,
        source,
        cast(sum(people) as bigint) as people,
        'one incident with ' || sum(people) || ' people: a mined bus is real, a month entered as'
        || ' one incident is not' as explanation,
        concat_ws(
            '|', source, area, happened_on, incident_key,
            min(round(latitude, 1)), min(round(longitude, 1)),
            coalesce(sum(people) filter (where outcome = 'killed'), 0),
            coalesce(sum(people) filter (where outcome = 'injured'), 0),
            sum(people)
        ) as value
    from told
    -- most have so few people that they need not be told apart by day and place
    semi join (
        select
            receipt,
            coalesce(incident_key, cast(row_number as varchar)) as told_by
        from staged
        group by all
        having sum(people) filter (where people > 0) > 20
    ) as crowds
        on
            told.receipt = crowds.receipt
            and coalesce(told.incident_key, cast(told.row_number as varchar)) = crowds.told_by
    where row_kind in ('individual', 'incident')
    group by
        receipt, sheet, source, area, incident_year, happened_on, incident_key,
        -- an id may come again for another incident; without one a row of the sheet is one
        case when incident_key is null then row_number end
    having sum(people) > 20

),

suspects as (

    select * from dates
    union all by name
    select * from places
    union all by name
    select * from heaps
    union all by name
    select * from core.suspect_shares
    union all by name
    select * from incidents

),

marked as (

    select
        * exclude (value),
        substr(md5(suspicion || '|' || value), 1, 16) as fingerprint
    from suspects

)

select
    marked.*,
    verdicts.verdict
from marked
-- a value that nobody judged yet has no verdict
left join decisions.verdicts as verdicts using (suspicion, fingerprint)
order by marked.suspicion, marked.subject
