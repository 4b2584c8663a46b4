-- title: Casualty rows and what settles them before sources are compared
-- grain: one row of core.reported_casualties
-- key: source_row_id
-- note: a total that is an estimate is left out unless an inclusion names its row
-- source_row_id: receipt, sheet and Excel row; of a total also the column
-- record_kind: casualties or casualty_totals
-- receipt: the arrival of the workbook
-- area: where the incident happened
-- incident_year: calendar year of the incident
-- is_beside_the_base: true of late rows that a decision counts beside another source's base
-- is_included_in_a_block: true when that decision names no row, but a source, workbook or year
-- left_out: why it is out before any rule: superseded, of a version that nobody decided on, after
--   the data year of its workbook, set apart by another season, a decision, or never counted; null
--   when it is not
-- inclusion: number of the decision that settled it
with

inclusions as (

    select * from core.casualty_inclusions
    where held_as = 'any'

),

-- who speaks of a whole source says nothing of one number; what is of several years has no year
estimates as (

    select distinct parts.source_row_id
    from core.casualty_total_parts as parts
    inner join core.casualty_periods as periods on parts.staging_row_id = periods.source_row_id
    inner join core.casualty_inclusions as named on parts.source_row_id = named.source_row_id
    where
        not periods.is_of_several_years
        and named.held_as in ('any', 'estimate')
        and named.decision = 'include'
        and not named.is_of_block

)

select
    reported.source_row_id,
    reported.record_kind,
    reported.receipt,
    workbooks.source,
    workbooks.is_synthetic,
    reported.area,
    reported.incident_year,
    reported.row_kind,
    reported.people,
    coalesce(
        apart.standing = 'late_rows_of_another_source'
        and (on_standing.decision = 'include'
            or (inclusions.decision = 'include' and not inclusions.is_of_block)),
        false
    ) as is_beside_the_base,
    coalesce(inclusions.decision = 'include', false) or is_beside_the_base as is_included,
    coalesce(inclusions.decision = 'include' and inclusions.is_of_block, false)
    or coalesce(is_beside_the_base and on_standing.is_of_block, false) as is_included_in_a_block,
    case
        when uses.waits then 'version_not_decided'
        when
            not uses.is_used and falls.receipt is null
            then 'superseded_by_a_later_workbook'
        when
            reported.incident_year > least(workbooks.data_year, getvariable('data_year'))
            then 'after_the_data_year'
        when
            apart.standing in ('superseded_by_a_later_season', 'replaced_by_a_late_row')
            then apart.standing
        when inclusions.decision = 'exclude' then 'excluded_by_decision:' || inclusions.reason_code
        when inclusions.decision = 'hold' then 'held_by_decision'
        -- to hold a fall is to leave it as it is
        when
            apart.standing = 'fewer_than_before' and on_standing.decision = 'hold'
            then apart.standing
        -- who speaks of a whole source says nothing of a row that comes again
        when
            apart.standing is not null
            and (inclusions.decision is distinct from 'include' or inclusions.is_of_block)
            and settled_by(
                apart.standing, on_standing.decision, on_standing.reason_code
            ) is not null
            then settled_by(apart.standing, on_standing.decision, on_standing.reason_code)
        when reported.never_counted = 'estimate' and estimates.source_row_id is not null then null
        else reported.never_counted
    end as left_out,
    coalesce(inclusions.inclusion, on_standing.inclusion) as inclusion
from core.reported_casualties as reported
inner join core.workbooks on reported.receipt = workbooks.receipt
inner join core.workbook_uses as uses
    on
        reported.receipt = uses.receipt
        and reported.record_kind = uses.record_kind
-- most rows need no decision
left join inclusions on reported.source_row_id = inclusions.source_row_id
-- what a later workbook has lost goes on counting
left join core.falls_in_force as falls
    on
        reported.receipt = falls.counts_instead
        and reported.area = falls.area
        and reported.incident_year = falls.incident_year
        and reported.record_kind = falls.record_kind
-- few rows are set apart
left join core.set_apart_rows as apart
    on reported.staging_row_id = apart.source_row_id
-- few of them are decided
left join core.casualty_inclusions as on_standing
    on
        reported.source_row_id = on_standing.source_row_id
        and apart.standing = on_standing.held_as
-- most rows are no estimate of a total
left join estimates on reported.source_row_id = estimates.source_row_id
