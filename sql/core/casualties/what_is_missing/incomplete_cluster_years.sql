-- title: Areas and years of which casualties of cluster munitions are missing
-- grain: one row per area and year
-- key: area, incident_year
-- note: as core.incomplete_casualty_years, of what the cluster tables hold: submunitions, bare
--   "cluster munitions" and attacks that wait for a decision, or are held by one
-- note: a refused row whose year could not be read leaves every year of its workbook incomplete,
--   its data year among them
-- note: what a refused row or an unreadable workbook was about nobody knows: it counts as missing
-- area: the area whose rows are missing
-- incident_year: the year that is incomplete
with

uses as (

    select * from core.workbook_uses
    where
        (is_used or waits)
        and record_kind in ('casualties', 'casualty_totals', 'cluster_munition_attacks')

),

rejected as (

    select
        coalesce(rejected.area, workbooks.area) as area,
        rejected.receipt,
        rejected.incident_year
    from staging.rejected_rows as rejected
    inner join core.workbooks as workbooks on rejected.receipt = workbooks.receipt
    inner join uses
        on
            rejected.receipt = uses.receipt
            and rejected.record_kind = uses.record_kind

),

years_of_workbook as (

    select
        receipt,
        incident_year
    from core.reported_casualties
    union
    select
        attacks.receipt,
        periods.incident_year
    from staging.cluster_munition_attacks as attacks
    inner join core.casualty_periods as periods on attacks.source_row_id = periods.source_row_id
    union
    select
        receipt,
        data_year as incident_year
    from core.workbooks

),

-- whatever its rows say, it was sent for this year
waiting as (

    select
        workbooks.area,
        workbooks.data_year
    from core.workbooks as workbooks
    inner join uses on workbooks.receipt = uses.receipt
    where uses.waits

),

incomplete as (

    select
        rejected.area,
        coalesce(rejected.incident_year, years_of_workbook.incident_year) as incident_year
    from rejected
    -- a row with its own year needs no other year of its workbook
    left join years_of_workbook
        on
            rejected.incident_year is null
            and rejected.receipt = years_of_workbook.receipt
    union all
    select
        area,
        data_year as incident_year
    from core.unread_workbooks
    union all
    select
        area,
        data_year as incident_year
    from waiting
    union all
    select
        area,
        incident_year
    from core.casualty_rows
    where
        device_type in ('submunition', 'cluster_munition')
        and not_counted in (
            'undecided_source_overlap',
            'source_use_undecided',
            'aggregate_overlaps_incident_rows',
            'aggregate_overlaps_aggregate',
            'aggregate_contradicts_itself',
            'held_by_decision',
            'version_not_decided'
        )
    union all
    select
        area,
        unnest(range(first_year, incident_year + 1)) as incident_year
    from core.cluster_attack_rows
    where
        not_counted in (
            'undecided_source_overlap',
            'source_use_undecided',
            'aggregate_of_several_years',
            'held_by_decision',
            'version_not_decided'
        )

)

select distinct
    area,
    incident_year
from incomplete
where incident_year is not null
order by area, incident_year
