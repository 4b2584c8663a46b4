-- title: Casualty totals of sources, taken apart by outcome
-- grain: one row per total and outcome with people: killed, injured, unknown
-- key: source_row_id
-- note: what a total has beyond its parts is people of unknown outcome; a zero gives no row, nor
--   does what is not given: core.casualty_outcomes_without_people
-- note: an estimate may stand beside a count, and in it only where an editor says so; it is kept
--   with its size
-- source_row_id: the total's row, with # and the column its number stands in
-- staging_row_id: row of staging.casualty_totals
-- receipt: the arrival of the workbook
-- area: the area the total is about
-- incident_year: calendar year of the incidents; of a longer period its last one
-- incident_month: month of the incidents; null when the period is longer
-- period_from: first day the period can mean
-- people_qualifier: exact, at_least (leaves a part out, or says so) or estimate
-- device_type: as the total says; of all devices together mine_erw_undifferentiated
-- is_of_one_device: true when the total is about one device type
-- contradicts_itself: true when its parts cannot add up to it
-- never_counted: estimate, which counts where an inclusion names its row, or
--   aggregate_of_several_years; null when it may count
with

parts as (

    select
        totals.source_row_id,
        totals.total,
        coalesce(totals.total_qualifier, 'exact') as total_qualifier,
        part.outcome,
        part.people,
        coalesce(part.qualifier, 'exact') as qualifier
    from staging.casualty_totals as totals
    cross join lateral (values
        ('killed', totals.killed, totals.killed_qualifier),
        ('injured', totals.injured, totals.injured_qualifier),
        ('unknown', totals.unknown, totals.unknown_qualifier)
    ) as part (outcome, people, qualifier)

),

compared as (

    select
        source_row_id,
        total,
        total_qualifier,
        total is not null and total_qualifier <> 'estimate' as is_total_counted,
        coalesce(sum(people), 0) as of_parts,
        coalesce(sum(people) filter (where qualifier <> 'estimate'), 0) as of_counted_parts,
        case when is_total_counted then of_counted_parts else of_parts end as told,
        coalesce(
            total_qualifier = 'exact'
            and (
                of_counted_parts > total
                or (
                    count(people) filter (where qualifier = 'exact') = 3
                    and of_parts < total
                )
            ),
            false
        ) as contradicts_itself
    from parts
    group by source_row_id, total, total_qualifier

),

-- a part that is an estimate is told by a total that is none, as people of unknown outcome
kept as (

    select
        parts.source_row_id,
        parts.outcome as number_of,
        parts.outcome,
        parts.people,
        parts.qualifier
    from parts
    inner join compared using (source_row_id)
    where
        parts.people > 0
        and not (compared.is_total_counted and parts.qualifier = 'estimate')
    union all by name
    select
        source_row_id,
        'total' as number_of,
        'unknown' as outcome,
        total - told as people,
        total_qualifier as qualifier
    from compared
    where total > told

)

select
    totals.source_row_id || '#' || coalesce(numbers.letters, upper(kept.number_of))
        as source_row_id,
    totals.source_row_id as staging_row_id,
    totals.receipt,
    totals.sheet,
    totals.row_number,
    totals.area,
    years.incident_year,
    years.incident_month,
    years.period_from,
    years.period_until,
    totals.admin1,
    cast(kept.people as bigint) as people,
    case
        when kept.qualifier = 'incomplete' then 'at_least'
        else kept.qualifier
    end as people_qualifier,
    kept.outcome,
    coalesce(totals.device_type, 'mine_erw_undifferentiated') as device_type,
    totals.device_type is not null as is_of_one_device,
    compared.contradicts_itself,
    case
        when kept.qualifier = 'estimate' then 'estimate'
        when years.is_of_several_years then 'aggregate_of_several_years'
    end as never_counted
from kept
inner join staging.casualty_totals as totals on kept.source_row_id = totals.source_row_id
inner join compared on kept.source_row_id = compared.source_row_id
inner join core.casualty_periods as years on kept.source_row_id = years.source_row_id
-- a number that the template sets stands in no column
left join staging.columns as numbers
    on
        totals.receipt = numbers.receipt
        and totals.sheet = numbers.sheet
        and kept.number_of = numbers.staging_column
order by source_row_id
