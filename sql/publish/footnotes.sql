-- title: Footnotes to the compliance tables, from the data
-- grain: one row per table, row of it and note
-- key: table_name, row_key, kind
-- computed: note = what the tables say, in a sentence from {table_name}/{row_key/}/*
-- note: made of dated facts, never typed; a row may have several notes
-- table_name: the published table
-- row_key: what the row is known by in it, with slashes; all = the table as a whole
-- area: the area the note is about; null for the table as a whole
-- kind: as_of, partial, restated, other_area, territory, former_party, pending, undated or
--   denominator
-- column note: the footnote in English
-- as_of: the edition's status day
with

edition as (

    select * from core.edition

),

statuses as (

    select * from core.treaty_statuses

),

extents as (

    select * from publish.contamination_extent

),

releases as (

    select * from publish.land_release

),

declarations as (

    select * from publish.stockpiles_declared

),

days as (

    select
        unnest([
            'treaty_status', 'status_counts', 'status_annex', 'clearance_deadlines',
            'clearance_completed', 'stockpile_destruction', 'overdue', 'upcoming'
        ]) as table_name,
        as_of_status as day
    from edition
    union all
    select
        unnest(['contaminated_areas', 'contamination_extent']) as table_name,
        as_of_contamination as day
    from edition
    union all
    select
        unnest(['initial_reports_overdue', 'annual_reporting']) as table_name,
        as_of_reporting as day
    from edition

),

-- an area of its own, in every table of sizes
rows_of_areas as (

    select
        'contaminated_areas' as table_name,
        treaty || '/' || area as row_key,
        treaty,
        area,
        notice
    from publish.contaminated_areas
    union all
    select
        'contamination_extent' as table_name,
        treaty || '/' || area as row_key,
        treaty,
        area,
        notice
    from extents
    union all
    select
        'land_release' as table_name,
        concat_ws('/', treaty, area, year, task) as row_key,
        treaty,
        area,
        notice
    from releases

),

-- what a State did stays in the lists when it has withdrawn
rows_of_parties as (

    select distinct
        'clearance_completed' as table_name,
        concat_ws('/', treaty, area, completed_on) as row_key,
        treaty,
        area,
        notice
    from publish.clearance_completed
    union
    select
        'stockpiles_declared' as table_name,
        concat_ws('/', treaty, area, item, vintage_number) as row_key,
        treaty,
        area,
        notice
    from declarations
    union
    select
        'retained' as table_name,
        concat_ws('/', treaty, area, item) as row_key,
        treaty,
        area,
        notice
    from publish.retained

),

restated as (

    select
        treaty,
        area,
        item,
        count(distinct quantity) as numbers
    from declarations
    group by treaty, area, item
    having count(distinct quantity) > 1

),

notes as (

    select
        table_name,
        'all' as row_key,
        null as area,
        'as_of' as kind,
        'Information as of ' || strftime(day, '%d %B %Y') || '.' as note,
        null as notice
    from days
    union all
    select
        rows_of_areas.table_name,
        rows_of_areas.row_key,
        rows_of_areas.area,
        'other_area' as kind,
        names.area_name || ' is not counted as a State, and not added to one.' as note,
        rows_of_areas.notice
    from rows_of_areas
    inner join statuses
        on
            rows_of_areas.treaty = statuses.treaty
            and rows_of_areas.area = statuses.area
            and statuses.status = 'other_area'
    inner join core.area_names as names on rows_of_areas.area = names.area
    union all
    select
        rows_of_areas.table_name,
        rows_of_areas.row_key,
        rows_of_areas.area,
        'territory' as kind,
        places.note || '.' as note,
        rows_of_areas.notice
    from rows_of_areas
    inner join reference.areas as places on rows_of_areas.area = places.area
    where starts_with(places.note, 'Figures leave out')
    union all
    select
        'contamination_extent' as table_name,
        treaty || '/' || area as row_key,
        area,
        'partial' as kind,
        'At least: a part is not reported, or the source says so; the band may be a higher one.'
            as note,
        notice
    from extents
    where is_minimum
    union all
    select
        'land_release' as table_name,
        concat_ws('/', treaty, area, year, task) as row_key,
        area,
        'partial' as kind,
        'Not all parts are reported: ' || concat_ws(
            ', ',
            case when cleared_m2 is null then 'cleared' end,
            case when reduced_m2 is null then 'reduced' end,
            case when cancelled_m2 is null then 'cancelled' end
        ) || '.' as note,
        notice
    from releases
    where task <> 'spot_task' and (cleared_m2 is null or reduced_m2 is null or cancelled_m2 is null)
    union all
    select
        'stockpiles_declared' as table_name,
        concat_ws('/', treaty, area, item, vintage_number) as row_key,
        area,
        'restated' as kind,
        'Restated: ' || restated.numbers || ' different numbers were declared; every one is kept.'
            as note,
        declarations.notice
    from declarations
    inner join restated using (treaty, area, item)
    where declarations.is_latest
    union all
    select
        'mine_action_support_by_year' as table_name,
        print_line as row_key,
        null as area,
        'restated' as kind,
        'Restated by a later print.' as note,
        null as notice
    from publish.mine_action_support_by_year
    where not is_latest
    union all
    select
        rows_of_parties.table_name,
        rows_of_parties.row_key,
        rows_of_parties.area,
        'former_party' as kind,
        'No longer a State Party since ' || strftime(statuses.withdrew_on, '%d %B %Y') || '.'
            as note,
        coalesce(rows_of_parties.notice, sample_notice(statuses.is_synthetic)) as notice
    from rows_of_parties
    inner join statuses
        on
            rows_of_parties.treaty = statuses.treaty
            and rows_of_parties.area = statuses.area
            and statuses.withdrew_on <= statuses.as_of
    union all
    select
        'treaty_status' as table_name,
        treaty || '/' || area as row_key,
        area,
        'pending' as kind,
        'Notice of withdrawal received on ' || strftime(withdrawal_notified_on, '%d %B %Y')
        || coalesce(', effective on ' || strftime(withdrew_on, '%d %B %Y'), '') || '.' as note,
        sample_notice(is_synthetic) as notice
    from statuses
    where status = 'state_party' and withdrawal_notified_on is not null
    union all
    select
        'treaty_status' as table_name,
        undated.treaty || '/' || undated.area as row_key,
        undated.area,
        'undated' as kind,
        string_agg(
            upper(left(undated.act, 1)) || replace(substr(undated.act, 2), '_', ' ') || ' of '
            || undated.happened_on || ' is reported; its day is not known, so it counts on no day.',
            ' ' order by undated.act
        ) as note,
        sample_notice(bool_or(undated.is_synthetic)) as notice
    from core.undated_acts as undated
    inner join statuses
        on undated.treaty = statuses.treaty and undated.area = statuses.area
    group by undated.treaty, undated.area
    union all
    select
        'clearance_deadlines' as table_name,
        treaty || '/' || area as row_key,
        area,
        'pending' as kind,
        'An extension was requested; the outcome is not known here.' as note,
        notice
    from publish.clearance_deadlines
    where status = 'extension_pending'
    union all
    select
        'annual_reporting' as table_name,
        treaty || '/' || report_year as row_key,
        null as area,
        'denominator' as kind,
        'The rate leaves out ' || not_known || ' of ' || due
        || ' reports due, of which nothing is known up to the day.' as note,
        notice
    from publish.annual_reporting
    where not_known > 0

)

select
    notes.table_name,
    notes.row_key,
    notes.area,
    notes.kind,
    notes.note,
    edition.as_of_status as as_of,
    notes.notice
from notes
cross join edition
order by notes.table_name, notes.row_key, notes.kind, notes.note
