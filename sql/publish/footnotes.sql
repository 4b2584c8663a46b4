-- title: Footnotes to the compliance tables, from the data
-- grain: one row per table, row of it and note
-- key: table_name, row_key, kind
-- references: area = publish.areas.area
-- trace: note = told() from publish.contaminated_areas as fact
--   where fact.area = figure.area and fact.treaty || '/' || fact.area = figure.row_key
--   when figure.table_name = 'contaminated_areas' and figure.area is not null
-- trace: note = told() from publish.contamination_extent as fact
--   where fact.area = figure.area and fact.treaty || '/' || fact.area = figure.row_key
--   and (fact.is_minimum or figure.kind <> 'partial')
--   when figure.table_name = 'contamination_extent' and figure.area is not null
-- trace: note = told() from publish.land_release as fact
--   where fact.area = figure.area
--   and concat_ws('/', fact.treaty, fact.area, fact.year, fact.task) = figure.row_key
--   and (figure.kind <> 'partial' or (
--   (fact.cleared_m2 is null) = contains(figure.note, 'cleared')
--   and (fact.reduced_m2 is null) = contains(figure.note, 'reduced')
--   and (fact.cancelled_m2 is null) = contains(figure.note, 'cancelled')))
--   when figure.table_name = 'land_release'
-- trace: note = told() from publish.clearance_completed as fact
--   where fact.area = figure.area
--   and concat_ws('/', fact.treaty, fact.area, fact.completed_text) = figure.row_key
--   when figure.table_name = 'clearance_completed' and figure.area is not null
-- trace: note = told() from publish.stockpiles_declared as fact
--   where fact.area = figure.area
--   and concat_ws('/', fact.treaty, fact.area, fact.item, fact.vintage_number) = figure.row_key
--   when figure.table_name = 'stockpiles_declared' and figure.area is not null
-- trace: note = told() from publish.retained as fact
--   where fact.area = figure.area
--   and concat_ws('/', fact.treaty, fact.area, fact.item) = figure.row_key
--   when figure.table_name = 'retained' and figure.area is not null
-- trace: note = told() from publish.mine_action_support_by_year as fact
--   where cast(fact.print_line as varchar) = figure.row_key and not fact.is_current
--   when figure.table_name = 'mine_action_support_by_year'
-- trace: note = told() from publish.clearance_deadlines as fact
--   where fact.area = figure.area and fact.treaty || '/' || fact.area = figure.row_key
--   and starts_with(fact.class, 'extension_requested')
--   when figure.table_name = 'clearance_deadlines' and figure.kind = 'pending'
-- trace: note = told('Of ' || fact.not_known || ' of ' || fact.due
--   || ' reports due nothing is known up to the day: there are bounds, and no rate.')
--   from publish.annual_reporting as fact
--   where fact.treaty || '/' || fact.report_year = figure.row_key
--   when figure.kind = 'denominator'
-- trace: note = told(fact.note || '.') from reference.areas as fact
--   where fact.area = figure.area
--   when figure.kind = 'territory'
-- trace: note = told() from core.areas as fact
--   where fact.area = figure.area and fact.area_class = 'other_area'
--   when figure.kind = 'other_area'
-- trace: note = told('No longer a State Party since '
--   || strftime(fact.withdrew_on, '%d %B %Y') || '.') from core.treaty_statuses as fact
--   where fact.area = figure.area and starts_with(figure.row_key, fact.treaty || '/')
--   when figure.kind = 'former_party'
-- trace: note = told() from core.treaty_statuses as fact
--   where fact.area = figure.area and fact.treaty || '/' || fact.area = figure.row_key
--   and contains(figure.note, strftime(fact.withdrawal_notified_on, '%d %B %Y'))
--   when figure.table_name = 'treaty_status' and figure.kind = 'pending'
-- trace: note = told() from core.undated_acts as fact
--   where fact.area = figure.area and fact.treaty || '/' || fact.area = figure.row_key
--   and contains(figure.note, ' of ' || fact.happened_on || ' is reported')
--   when figure.kind = 'undated'
-- derived: note = 'Restated: ' || (select count(distinct fact.quantity)
--   from publish.stockpiles_declared as fact
--   where starts_with(figure.row_key, concat_ws('/', fact.treaty, fact.area, fact.item, '')))
--   || ' different numbers were declared; every one is kept.'
--   when figure.table_name = 'stockpiles_declared' and figure.kind = 'restated'
-- trace: note = told(fact.note) from publish.information_ages as fact
--   where fact.table_name = figure.table_name and fact.about = figure.row_key
--   when figure.kind = 'age'
-- derived: note = 'Information as of ' || strftime((select fact.as_of_contamination from
--   core.edition as fact), '%d %B %Y') || '.'
--   when figure.kind = 'as_of' and starts_with(figure.table_name, 'contamina')
-- derived: note = 'Information as of ' || strftime((select fact.as_of_reporting from core.edition
--   as fact), '%d %B %Y') || '.' when figure.kind = 'as_of'
--   and figure.table_name in ('initial_reports_overdue', 'annual_reporting')
-- derived: note = 'Information as of ' || strftime((select fact.as_of_status from core.edition
--   as fact), '%d %B %Y') || '.' when figure.kind = 'as_of' and figure.table_name not in
--   ('initial_reports_overdue', 'annual_reporting', 'contaminated_areas', 'contamination_extent')
-- note: made of dated facts, never typed; a row may have several notes
-- table_name: the published table
-- row_key: what the row is known by in it, with slashes; all = the table as a whole
-- area: the area the note is about; null for the table as a whole
-- kind: as_of, partial, restated, other_area, territory, former_party, pending, undated,
--   denominator or age
-- column note: the footnote in English
-- as_of: the edition's status day
with

days as (

    select told.table_name, told.day
    from core.edition
    cross join lateral (values
        ('treaty_status', as_of_status), ('status_counts', as_of_status),
        ('status_annex', as_of_status), ('overdue', as_of_status), ('upcoming', as_of_status),
        ('clearance_deadlines', as_of_status), ('clearance_completed', as_of_status),
        ('stockpile_destruction', as_of_status), ('contaminated_areas', as_of_contamination),
        ('contamination_extent', as_of_contamination),
        ('initial_reports_overdue', as_of_reporting), ('annual_reporting', as_of_reporting)
    ) as told (table_name, day)

),

-- an area of its own, in every table of sizes, and what a size leaves out
rows_of_areas as (

    select 'contaminated_areas' as table_name, treaty || '/' || area as row_key,
        treaty, area, notice, null as partial
    from publish.contaminated_areas
    union all by name
    select 'contamination_extent' as table_name, treaty || '/' || area as row_key,
        treaty, area, notice,
        if(
            is_minimum,
            'At least: a part is not reported, or the source says so; '
            || 'the band may be a higher one.',
            null
        ) as partial
    from publish.contamination_extent
    union all by name
    select 'land_release' as table_name, concat_ws('/', treaty, area, year, task) as row_key,
        treaty, area, notice,
        if(task <> 'spot_task', 'Not all parts are reported: ' || nullif(concat_ws(
            ', ',
            if(cleared_m2 is null, 'cleared', null),
            if(reduced_m2 is null, 'reduced', null),
            if(cancelled_m2 is null, 'cancelled', null)
        ), '') || '.', null) as partial
    from publish.land_release

),

-- what a State did stays in the lists when it has withdrawn
rows_of_parties as (

    select 'clearance_completed' as table_name,
        concat_ws('/', treaty, area, completed_text) as row_key, treaty, area, notice
    from publish.clearance_completed
    union all by name
    select 'stockpiles_declared' as table_name,
        concat_ws('/', treaty, area, item, vintage_number) as row_key, treaty, area, notice
    from publish.stockpiles_declared
    union all by name
    select 'retained' as table_name, concat_ws('/', treaty, area, item) as row_key,
        treaty, area, notice
    from publish.retained

),

restated as (

    select treaty, area, item, count(distinct quantity) as numbers
    from publish.stockpiles_declared
    group by all
    having count(distinct quantity) > 1

),

notes as (

    select table_name, 'all' as row_key, null as area, 'as_of' as kind,
        'Information as of ' || strftime(day, '%d %B %Y') || '.' as note, null as notice
    from days
    union all by name
    select rows.table_name, rows.row_key, area, told.kind, told.note, rows.notice
    from rows_of_areas as rows
    inner join core.area_names as names using (area)
    inner join reference.areas as places using (area)
    -- an area that has ended has no status
    left join core.treaty_statuses as statuses using (treaty, area)
    cross join lateral (values
        (
            'other_area', statuses.status = 'other_area',
            names.area_name || ' is not counted as a State, and not added to one.'
        ),
        ('territory', starts_with(places.note, 'Figures leave out'), places.note || '.'),
        ('partial', rows.partial is not null, rows.partial)
    ) as told (kind, is_told, note)
    where told.is_told
    union all by name
    select 'stockpiles_declared' as table_name,
        concat_ws('/', treaty, area, item, vintage_number) as row_key, area, 'restated' as kind,
        'Restated: ' || numbers || ' different numbers were declared; every one is kept.' as note,
        notice
    from publish.stockpiles_declared
    inner join restated using (treaty, area, item)
    where is_current
    union all by name
    select 'mine_action_support_by_year' as table_name, print_line as row_key, null as area,
        'restated' as kind, 'Restated by a later print.' as note, null as notice
    from publish.mine_action_support_by_year
    where not is_current
    union all by name
    select rows.table_name, rows.row_key, area, 'former_party' as kind,
        'No longer a State Party since ' || strftime(statuses.withdrew_on, '%d %B %Y') || '.'
            as note,
        coalesce(rows.notice, sample_notice(statuses.is_synthetic)) as notice
    from rows_of_parties as rows
    inner join core.treaty_statuses as statuses using (treaty, area)
    where statuses.withdrew_on <= statuses.as_of
    union all by name
    select 'treaty_status' as table_name, treaty || '/' || area as row_key, area,
        'pending' as kind,
        'Notice of withdrawal received on ' || strftime(withdrawal_notified_on, '%d %B %Y')
        || coalesce(', effective on ' || strftime(withdrew_on, '%d %B %Y'), '') || '.' as note,
        sample_notice(is_synthetic) as notice
    from core.treaty_statuses
    where status = 'state_party' and withdrawal_notified_on is not null
    union all by name
    select 'treaty_status' as table_name, treaty || '/' || area as row_key, area,
        'undated' as kind,
        string_agg(
            upper(left(undated.act, 1)) || replace(substr(undated.act, 2), '_', ' ') || ' of '
            || undated.happened_on || ' is reported; its day is not known, so it counts on no day.',
            ' ' order by undated.act
        ) as note,
        sample_notice(bool_or(undated.is_synthetic)) as notice
    from core.undated_acts as undated
    inner join core.treaty_statuses using (treaty, area)
    group by treaty, area
    union all by name
    select 'clearance_deadlines' as table_name, treaty || '/' || area as row_key, area,
        'pending' as kind,
        'An extension was requested; the outcome is not known here.' as note, notice
    from publish.clearance_deadlines
    where starts_with(class, 'extension_requested')
    union all by name
    select 'annual_reporting' as table_name, treaty || '/' || report_year as row_key,
        null as area, 'denominator' as kind, 'Of ' || not_known || ' of ' || due
        || ' reports due nothing is known up to the day: there are bounds, and no rate.' as note,
        notice
    from publish.annual_reporting
    where not_known > 0
    union all by name
    select table_name, about as row_key, null as area, 'age' as kind, note, notice
    from publish.information_ages

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
cross join core.edition as edition
order by notes.table_name, notes.row_key, notes.kind, notes.note
