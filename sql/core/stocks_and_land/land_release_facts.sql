-- title: Land released, print by print and workbook row by workbook row
-- grain: one row per line of a print, or per row of a workbook
-- key: source_row_id
-- note: of several prints the latest counts; a report from the country counts before any print
-- note: two sources of one area, year and task are not added: none counts until one is decided on
-- note: where a workbook gives a whole beside its parts, as the country beside its provinces, the
--   whole counts: core.wholes_and_parts
-- note: work of more than one calendar year belongs to no year
-- note: spot tasks destroy devices and release no land
-- source_row_id: receipt, sheet and Excel row; of a print the first of its line
-- basis: printed or reported
-- source: code of the source; of a print its report
-- area: the area
-- release_year: calendar year of the work
-- task: mined_area, battle_area or spot_task; prints on cluster munition remnants are battle_area
-- cleared_m2: cleared; null = not given
-- reduced_m2: reduced by technical survey; null = not given
-- cancelled_m2: cancelled by non-technical survey; null = not given
-- printed_released_m2: sum as the source prints it
-- devices_destroyed: submunitions (ccm) or antipersonnel mines, improvised ones included (mbt)
-- qualifier: how far the numbers can be trusted
-- not_counted: superseded_by_report, superseded_by_later_print, sources_overlap, part_of_a_whole,
--   of_several_years; null = it counts
-- vintage: the report; null for a workbook
-- source_title: where it is printed; null for a workbook
with

figures as (

    select * from core.printed_figures
    where
        scope = 'area'
        and not_used is null
        and treaty is not null
        and period_from = period_to
        and length(period_to) = 4
        and measure in (
            'land_cleared',
            'land_reduced',
            'land_cancelled',
            'land_released',
            'devices_destroyed'
        )

),

workbooks as (

    select * from core.reported_compliance
    where record_kind = 'land_release'

),

lines as (

    select
        print_sheet,
        print_line,
        min(source_row_id) as source_row_id,
        treaty,
        area,
        cast(period_to as integer) as release_year,
        max(area_m2) filter (where measure = 'land_cleared') as cleared_m2,
        max(area_m2) filter (where measure = 'land_reduced') as reduced_m2,
        max(area_m2) filter (where measure = 'land_cancelled') as cancelled_m2,
        max(area_m2) filter (where measure = 'land_released') as printed_released_m2,
        max(value) filter (where measure = 'devices_destroyed') as devices_destroyed,
        word_of_prints(qualifier) as qualifier,
        vintage,
        evidence,
        printed_until,
        source_title,
        source_url
    from figures
    group by all

),

rows_of_workbooks as (

    select
        reported.* replace (
            coalesce(reported.treaty, treaty_of_land(reported.contaminant)) as treaty
        ),
        year(start_of_partial_date(reported.happened_on)) as first_year,
        year(end_of_partial_date(coalesce(reported.happened_until, reported.happened_on)))
            as release_year,
        workbooks.source,
        workbooks.is_synthetic
    from staging.land_release as reported
    inner join workbooks using (receipt)

),

-- a decision for the year comes before one for all years
decided as (

    select
        works.area,
        works.source,
        works.release_year,
        source_use.use
    from decisions.source_use as source_use
    inner join rows_of_workbooks as works
        on
            source_use.area = works.area
            and source_use.source = works.source
            and coalesce(source_use.incident_year, works.release_year) = works.release_year
    where source_use.record_kind = 'land_release'
    qualify
        row_number() over (
            partition by works.area, works.source, works.release_year
            order by source_use.incident_year is null, source_use.number
        ) = 1

),

facts as (

    select
        * exclude (print_sheet, print_line),
        'printed' as basis,
        vintage as source,
        case treaty when 'ccm' then 'battle_area' else 'mined_area' end as task,
        false as is_of_several_years,
        false as is_synthetic
    from lines
    union all by name
    select
        source_row_id,
        'reported' as basis,
        source,
        treaty,
        area,
        release_year,
        first_year <> release_year as is_of_several_years,
        task,
        cleared_m2,
        reduced_m2,
        cancelled_m2,
        released_m2 as printed_released_m2,
        case treaty
            when 'ccm' then submunitions_destroyed
            else
                coalesce(
                    antipersonnel_mines_destroyed + improvised_mines_destroyed,
                    antipersonnel_mines_destroyed,
                    improvised_mines_destroyed
                )
        end as devices_destroyed,
        coalesce(
            word_of_cells(
                case
                    when coalesce(cleared_m2, reduced_m2, cancelled_m2) is not null
                        or released_m2 is null
                        then
                            [cleared_m2_qualifier, reduced_m2_qualifier, cancelled_m2_qualifier]
                            || if(
                                cleared_m2 + reduced_m2 + cancelled_m2 is null,
                                [released_m2_qualifier],
                                []
                            )
                    else [released_m2_qualifier]
                end,
                coalesce(cleared_m2, reduced_m2, cancelled_m2, released_m2) is not null
            ),
            qualifier,
            'exact'
        ) as qualifier,
        null as vintage,
        null as evidence,
        null as printed_until,
        null as source_title,
        null as source_url,
        is_synthetic
    from rows_of_workbooks
    where treaty is not null

),

ranked as (

    select
        *,
        count(*) filter (where basis = 'reported') over work as reports,
        min(source) filter (where basis = 'reported') over work as first_source,
        max(source) filter (where basis = 'reported') over work as last_source,
        row_number() over (
            partition by treaty, area, release_year, task, basis
            order by
                evidence,
                coalesce(printed_until, date '0001-01-01') desc,
                source_row_id
        ) as print_position
    from facts
    window work as (partition by treaty, area, release_year, task)

)

select
    ranked.source_row_id,
    ranked.basis,
    ranked.source,
    ranked.treaty,
    ranked.area,
    ranked.release_year,
    ranked.task,
    cast(ranked.cleared_m2 as decimal(18, 2)) as cleared_m2,
    cast(ranked.reduced_m2 as decimal(18, 2)) as reduced_m2,
    cast(ranked.cancelled_m2 as decimal(18, 2)) as cancelled_m2,
    cast(ranked.printed_released_m2 as decimal(18, 2)) as printed_released_m2,
    cast(ranked.devices_destroyed as bigint) as devices_destroyed,
    word_beside_parts(ranked.qualifier, coalesce(beside.is_lower_bound, false)) as qualifier,
    case
        when ranked.basis = 'printed' and ranked.reports > 0 then 'superseded_by_report'
        when ranked.basis = 'printed' and ranked.print_position > 1
            then 'superseded_by_later_print'
        when
            ranked.basis = 'reported'
            and ranked.first_source <> ranked.last_source
            and decided.source is null
            then 'sources_overlap'
        when ranked.is_of_several_years then 'of_several_years'
        when beside.is_left_out then 'part_of_a_whole'
    end as not_counted,
    ranked.vintage,
    ranked.source_title,
    ranked.source_url,
    ranked.is_synthetic
from ranked
-- most sources stand alone and need no decision
left join decided
    on
        ranked.area = decided.area
        and ranked.source = decided.source
        and ranked.release_year = decided.release_year
        and decided.use <> 'not_used'
-- most rows stand beside no part or whole of theirs
left join core.rows_beside_parts as beside on ranked.source_row_id = beside.source_row_id
order by ranked.source_row_id
