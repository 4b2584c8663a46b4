-- title: Reported casualties of the workbooks on hand, each counted or held with a reason
-- grain: one row of core.reported_casualties
-- key: source_row_id
-- note: by itself a row is what core.casualty_verdicts says; rows of the same people count once, in
--   the one that core.casualty_merges lets stay, with the values of core.merged_casualties
-- note: two rows of one source are never merged, however equal they look
-- note: a total that counts and absorbs rows does so by its residual, core.casualty_residuals
-- note: a bare "cluster munition" that waits for its cause alone is merged like rows that count; a
--   row of known cause is then the one that stays, with its device
-- source_row_id: receipt, sheet and Excel row; of a total also the column
-- record_kind: casualties or casualty_totals
-- receipt: the arrival of the workbook
-- area: where the incident happened
-- incident_year: calendar year of the incident
-- incident_month: month of the incident; null when not reported
-- not_counted: null when the row is counted, else the reason
-- inclusion: number of the decision in decisions.inclusions that settled it
-- merged_into: the row that is counted in its place; null unless it is merged into one
select
    source_row_id,
    reported.record_kind,
    reported.receipt,
    candidates.source,
    coalesce(merged.is_synthetic, candidates.is_synthetic) as is_synthetic,
    reported.area,
    reported.row_kind,
    coalesce(merged.incident_year, reported.incident_year) as incident_year,
    coalesce(merged.incident_month, reported.incident_month) as incident_month,
    coalesce(merged.people_min, reported.people) as people,
    coalesce(merged.people_qualifier, reported.people_qualifier) as people_qualifier,
    coalesce(merged.outcome, reported.outcome) as outcome,
    coalesce(merged.civilian_status, reported.civilian_status) as civilian_status,
    coalesce(merged.age_group, reported.age_group) as age_group,
    coalesce(merged.sex, reported.sex) as sex,
    coalesce(merged.device_type, verdicts.device_type) as device_type,
    case
        when merges.stays <> source_row_id then 'merged_into_another_row'
        else verdicts.not_counted
    end as not_counted,
    verdicts.inclusion,
    nullif(merges.stays, source_row_id) as merged_into
from core.reported_casualties as reported
inner join core.casualty_candidates as candidates using (source_row_id)
inner join core.casualty_verdicts as verdicts using (source_row_id)
-- most rows are of people that no other row tells of
left join core.casualty_merges as merges using (source_row_id)
-- what they say together stands in the row that stays
left join core.merged_casualties as merged using (source_row_id)
order by source_row_id
