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

reported as (

    select * from staging.land_release

),

uses as (

    select * from core.workbook_uses
    where record_kind = 'land_release' and is_used

),

decided as (

    select * from decisions.source_use
    where record_kind = 'land_release' and use <> 'not_used'

),

several_years as (

    select source_row_id from reported
    where
        year(start_of_partial_date(happened_on))
        <> year(end_of_partial_date(coalesce(happened_until, happened_on)))

),

parts as (

    select distinct left_out_row_id as source_row_id from core.wholes_and_parts

),

lower_bounds as (

    select distinct
        if(left_out_row_id = part_row_id, whole_row_id, part_row_id) as source_row_id
    from core.wholes_and_parts
    where not adds_up

),

lines as (

    select
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
    group by
        print_sheet,
        print_line,
        treaty,
        area,
        period_to,
        vintage,
        evidence,
        printed_until,
        source_title,
        source_url

),

rows_of_workbooks as (

    select
        reported.source_row_id,
        workbooks.source,
        coalesce(
            reported.treaty,
            case
                when reported.contaminant = 'cluster_munition_remnant' then 'ccm'
                when reported.contaminant in ('antipersonnel_mine', 'improvised_mine') then 'mbt'
            end
        ) as treaty,
        reported.area,
        year(
            end_of_partial_date(coalesce(reported.happened_until, reported.happened_on))
        ) as release_year,
        reported.task,
        reported.cleared_m2,
        reported.reduced_m2,
        reported.cancelled_m2,
        reported.released_m2,
        reported.submunitions_destroyed,
        reported.antipersonnel_mines_destroyed,
        reported.improvised_mines_destroyed,
        coalesce(
            word_of_cells(
                case
                    when
                        reported.released_m2 is not null
                        and coalesce(
                            reported.cleared_m2, reported.reduced_m2, reported.cancelled_m2
                        ) is null
                        then [reported.released_m2_qualifier]
                    when reported.cleared_m2 + reported.reduced_m2 + reported.cancelled_m2 is null
                        then
                            [
                                reported.cleared_m2_qualifier,
                                reported.reduced_m2_qualifier,
                                reported.cancelled_m2_qualifier,
                                reported.released_m2_qualifier
                            ]
                    else
                        [
                            reported.cleared_m2_qualifier,
                            reported.reduced_m2_qualifier,
                            reported.cancelled_m2_qualifier
                        ]
                end,
                coalesce(
                    reported.cleared_m2,
                    reported.reduced_m2,
                    reported.cancelled_m2,
                    reported.released_m2
                ) is not null
            ),
            reported.qualifier,
            'exact'
        ) as qualifier,
        workbooks.is_synthetic
    from reported
    inner join uses on reported.receipt = uses.receipt
    inner join core.workbooks on reported.receipt = workbooks.receipt

),

facts as (

    select
        source_row_id,
        'printed' as basis,
        vintage as source,
        treaty,
        area,
        release_year,
        case treaty when 'ccm' then 'battle_area' else 'mined_area' end as task,
        cleared_m2,
        reduced_m2,
        cancelled_m2,
        printed_released_m2,
        devices_destroyed,
        qualifier,
        vintage,
        evidence,
        printed_until,
        source_title,
        source_url,
        false as is_synthetic
    from lines
    union all
    select
        source_row_id,
        'reported' as basis,
        source,
        treaty,
        area,
        release_year,
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
        qualifier,
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
        facts.source_row_id,
        count(*) filter (where facts.basis = 'reported') over (
            partition by facts.treaty, facts.area, facts.release_year, facts.task
        ) as reports,
        min(facts.source) filter (where facts.basis = 'reported') over (
            partition by facts.treaty, facts.area, facts.release_year, facts.task
        ) as first_source,
        max(facts.source) filter (where facts.basis = 'reported') over (
            partition by facts.treaty, facts.area, facts.release_year, facts.task
        ) as last_source,
        row_number() over (
            partition by facts.treaty, facts.area, facts.release_year, facts.task, facts.basis
            order by
                facts.evidence asc,
                coalesce(facts.printed_until, date '0001-01-01') desc,
                facts.source_row_id asc
        ) as print_position
    from facts

)

select
    facts.source_row_id,
    facts.basis,
    facts.source,
    facts.treaty,
    facts.area,
    facts.release_year,
    facts.task,
    cast(facts.cleared_m2 as decimal(18, 2)) as cleared_m2,
    cast(facts.reduced_m2 as decimal(18, 2)) as reduced_m2,
    cast(facts.cancelled_m2 as decimal(18, 2)) as cancelled_m2,
    cast(facts.printed_released_m2 as decimal(18, 2)) as printed_released_m2,
    cast(facts.devices_destroyed as bigint) as devices_destroyed,
    word_beside_parts(facts.qualifier, lower_bounds.source_row_id is not null) as qualifier,
    case
        when facts.basis = 'printed' and ranked.reports > 0 then 'superseded_by_report'
        when facts.basis = 'printed' and ranked.print_position > 1
            then 'superseded_by_later_print'
        when
            facts.basis = 'reported'
            and ranked.first_source <> ranked.last_source
            and decided.source is null
            then 'sources_overlap'
        when several_years.source_row_id is not null then 'of_several_years'
        when parts.source_row_id is not null then 'part_of_a_whole'
    end as not_counted,
    facts.vintage,
    facts.source_title,
    facts.source_url,
    facts.is_synthetic
from facts
inner join ranked on facts.source_row_id = ranked.source_row_id
-- most sources stand alone and need no decision
left join decided
    on
        facts.area = decided.area
        and facts.source = decided.source
        and coalesce(decided.incident_year = facts.release_year, true)
-- most rows are of one year
left join several_years on facts.source_row_id = several_years.source_row_id
-- most rows are parts of no other
left join parts on facts.source_row_id = parts.source_row_id
-- nor is their number another than that of their parts
left join lower_bounds on facts.source_row_id = lower_bounds.source_row_id
order by facts.source_row_id
