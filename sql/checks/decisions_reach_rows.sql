-- title: Every decision on casualties reaches a row that is in use
-- severity: warning
-- fix: look for a slip in the line, or delete it; where a workbook was sent anew, decide anew
select
    inclusions.file,
    inclusions.line
from decisions.inclusions as inclusions
where
    coalesce(inclusions.record_kind, 'casualties') in (
        'casualties',
        'casualty_totals',
        'cluster_munition_attacks'
    )
    and inclusions.number not in (
        select reached.inclusion
        from core.casualty_inclusions as reached
        inner join core.casualty_candidates as candidates
            on reached.source_row_id = candidates.source_row_id
        where candidates.left_out is distinct from 'superseded_by_a_later_workbook'
        union all
        select reached.inclusion
        from core.casualty_inclusions as reached
        inner join core.cluster_attack_candidates as candidates
            on reached.source_row_id = candidates.source_row_id
        where candidates.left_out is distinct from 'superseded_by_a_later_workbook'
    )
union all
-- a cell is corrected in one workbook: the next one needs a correction of its own
select
    corrections.file,
    corrections.line
from decisions.corrections as corrections
inner join staging.sheets as sheets
    on
        corrections.receipt = sheets.receipt
        and corrections.sheet = sheets.sheet
inner join core.workbook_uses as uses
    on
        sheets.receipt = uses.receipt
        and sheets.record_kind = uses.record_kind
where not uses.is_used
union all
select
    source_use.file,
    source_use.line
from decisions.source_use as source_use
where
    source_use.record_kind in ('casualties', 'casualty_totals')
    and not exists (
        select 1
        from core.casualty_sources as sources
        where
            source_use.record_kind = 'casualties'
            and source_use.area = sources.area
            and source_use.source = sources.source
            and coalesce(source_use.incident_year, sources.incident_year) = sources.incident_year
    )
union all
select
    source_use.file,
    source_use.line
from decisions.source_use as source_use
where
    source_use.record_kind = 'cluster_munition_attacks'
    and not exists (
        select 1
        from core.cluster_attack_sources as sources
        where
            source_use.area = sources.area
            and source_use.source = sources.source
            and coalesce(source_use.incident_year, sources.incident_year) = sources.incident_year
    )
union all
-- a total that is said to absorb rows and absorbs nobody was not meant so
select
    absorptions.file,
    absorptions.line
from decisions.absorptions as absorptions
where not exists (
    select 1
    from core.casualty_absorptions as reached
    inner join core.casualty_rows as casualties
        on
            reached.area = casualties.area
            and reached.incident_year = casualties.incident_year
            and reached.absorbs_source = casualties.source
    where
        reached.absorption = absorptions.number
        and casualties.record_kind = 'casualties'
        and casualties.not_counted is null
        and (
            reached.absorbed_outcomes = 'none'
            or list_contains(string_split(reached.absorbed_outcomes, ', '), casualties.outcome)
        )
)
union all
select
    matches.file,
    matches.line
from decisions.matches as matches
where
    matches.number not in (
        select pairs.match
        from core.row_matches as pairs
        inner join core.casualty_candidates as one on pairs.source_row_id = one.source_row_id
        inner join core.casualty_candidates as other on pairs.other_row_id = other.source_row_id
        where
            pairs.match is not null
            and one.left_out is distinct from 'superseded_by_a_later_workbook'
            and other.left_out is distinct from 'superseded_by_a_later_workbook'
    )
union all
-- the value has changed, or nothing about it is hard to believe any more
select
    verdicts.file,
    verdicts.line
from decisions.verdicts as verdicts
where
    not exists (
        select 1
        from core.suspect_values as suspects
        where
            verdicts.suspicion = suspects.suspicion
            and verdicts.fingerprint = suspects.fingerprint
    )
union all
-- workbooks of two places are no versions of each other
select
    versions.file,
    versions.line
from decisions.versions as versions
where
    exists (
        select 1
        from staging.workbooks as workbooks
        where workbooks.receipt in (versions.receipt, versions.replaces)
    )
    and not exists (
        select 1
        from core.workbook_versions as pairs
        where
            pairs.receipt = least(versions.receipt, versions.replaces)
            and pairs.other_receipt = greatest(versions.receipt, versions.replaces)
    )
order by file, line
