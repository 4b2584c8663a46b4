-- title: Areas and years from which refused rows, or what waits for a decision, are missing
-- grain: one row per area and year
-- key: area, incident_year
-- note: sources that overlap and that nobody decided on are not counted: the year is incomplete
-- note: so is a year with a total that is held beside rows or another total, with what an editor
--   holds, and every year that a total of several years is of
-- note: so is a year with a total that is smaller than the rows it is decided to hold
-- note: so is a year with a row of which nobody knows whether it counts: a cluster munition that
--   may be attack or remnant, an improvised device of unknown activation, an estimate of people;
--   what a rule leaves out by definition, as command_detonated or attack, is missing from nothing
-- note: so is the data year of a workbook that could not be read, until a later one of its place is
-- note: so are the years of workbooks of which nobody knows which version is the later
-- note: a refused row whose year could not be read leaves every year of its workbook incomplete,
--   and the data year it was sent for
-- area: the area whose rows are missing
-- incident_year: the year that is incomplete
with

rejected as (

    select
        coalesce(rejected.area, workbooks.area) as area,
        rejected.receipt,
        rejected.incident_year
    from staging.rejected_rows as rejected
    inner join core.workbooks as workbooks on rejected.receipt = workbooks.receipt
    inner join core.workbook_uses as uses on rejected.receipt = uses.receipt
    where
        rejected.record_kind in ('casualties', 'casualty_totals')
        and uses.record_kind = rejected.record_kind
        and (uses.is_used or uses.waits)

),

years_of_workbook as (

    select
        receipt,
        incident_year
    from core.reported_casualties
    union
    select
        receipt,
        data_year as incident_year
    from core.workbooks

),

held as (

    select
        source_row_id,
        area,
        incident_year
    from core.casualty_rows
    where
        not_counted in (
            'undecided_source_overlap',
            'source_use_undecided',
            'held_by_decision',
            'aggregate_overlaps_incident_rows',
            'aggregate_overlaps_aggregate',
            'aggregate_of_several_years',
            'aggregate_contradicts_itself',
            'cluster_munition_cause_unknown',
            'activation_unknown',
            'version_not_decided',
            'above_limit',
            'struck_through',
            'repeated_on_another_sheet',
            'rejected_by_its_sender'
        )
        -- a total that is an estimate leaves a lower bound
        or (record_kind = 'casualties' and not_counted = 'estimate')

),

-- a total of several years is told with its last one
held_totals as (

    select
        parts.area,
        unnest(
            generate_series(year(parts.period_from), year(parts.period_until))
        ) as incident_year
    from held
    inner join core.casualty_total_parts as parts on held.source_row_id = parts.source_row_id
    inner join core.casualty_periods as years on parts.staging_row_id = years.source_row_id
    where years.is_of_several_years

),

-- whatever its rows say, it was sent for this year
waiting as (

    select
        workbooks.area,
        workbooks.data_year
    from core.workbooks as workbooks
    inner join core.workbook_uses as uses on workbooks.receipt = uses.receipt
    where
        uses.record_kind in ('casualties', 'casualty_totals')
        and uses.waits

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
    from held
    union all
    select
        area,
        incident_year
    from held_totals
    union all
    select
        area,
        incident_year
    from core.casualty_residuals
    where is_negative

)

select distinct
    area,
    incident_year
from incomplete
where incident_year is not null
order by area, incident_year
