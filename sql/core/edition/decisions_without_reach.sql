-- title: Decisions on casualties that reach nothing in use
-- grain: one row per line of a file
-- key: file, line
-- form: view
-- note: lines of older editions too: what they decided may be of seasons that this one has no
--   workbooks of, or of rows that have gone
-- file: file below decisions/
-- line: its line, from 1
with

candidates as (

    select source_row_id, left_out from core.casualty_candidates
    union all
    select source_row_id, left_out from core.cluster_attack_candidates

),

in_use as (

    select source_row_id from candidates
    where left_out is distinct from 'superseded_by_a_later_workbook'

),

sources as (

    select 'casualties' as record_kind, area, source, incident_year
    from core.casualty_sources
    union all
    -- a source may say that it knows of none
    select 'casualties' as record_kind, area, source, incident_year
    from core.stated_coverage
    union all
    select 'cluster_munition_attacks' as record_kind, area, source, incident_year
    from core.cluster_attack_sources

),

unreached as (

    select
        inclusions.file,
        inclusions.line
    from decisions.inclusions as inclusions
    where
        coalesce(inclusions.record_kind, 'casualties') in (
            'casualties', 'casualty_totals', 'cluster_munition_attacks'
        )
        and inclusions.number not in (
            select reached.inclusion
            from core.casualty_inclusions as reached
            inner join in_use using (source_row_id)
        )
    union all
    -- a cell is corrected in one workbook: the next one needs a correction of its own
    select
        corrections.file,
        corrections.line
    from decisions.corrections as corrections
    inner join staging.sheets as sheets using (receipt, sheet)
    inner join core.workbook_uses as uses using (receipt, record_kind)
    where not uses.is_used
    union all
    select
        decided.file,
        decided.line
    from decisions.source_use as decided
    -- a year that is not said means every year; totals have no sources of their own
    anti join sources
        on
            decided.record_kind = sources.record_kind
            and decided.area = sources.area
            and decided.source = sources.source
            and coalesce(decided.incident_year, sources.incident_year) = sources.incident_year
    where decided.record_kind in ('casualties', 'casualty_totals', 'cluster_munition_attacks')
    union all
    -- a total that is said to absorb rows and absorbs nobody was not meant so
    select
        absorptions.file,
        absorptions.line
    from decisions.absorptions as absorptions
    where absorptions.number not in (
        select reached.absorption
        from core.casualty_absorptions as reached
        inner join core.casualty_rows as casualties using (area, incident_year)
        where
            reached.absorption is not null
            and reached.absorbs_source = casualties.source
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
            semi join in_use as one on pairs.source_row_id = one.source_row_id
            semi join in_use as other on pairs.other_row_id = other.source_row_id
            where pairs.match is not null
        )
    union all
    -- the value has changed, or nothing about it is hard to believe any more
    select
        verdicts.file,
        verdicts.line
    from decisions.verdicts as verdicts
    anti join core.suspect_values as suspects using (suspicion, fingerprint)
    union all
    -- workbooks of two places are no versions of each other
    select
        versions.file,
        versions.line
    from decisions.versions as versions
    anti join core.workbook_versions as pairs
        on
            pairs.receipt = least(versions.receipt, versions.replaces)
            and pairs.other_receipt = greatest(versions.receipt, versions.replaces)
    where
        exists (
            select 1
            from staging.workbooks as workbooks
            where workbooks.receipt in (versions.receipt, versions.replaces)
        )
    union all
    -- a line about what nobody sent says nothing
    select
        lines.file,
        lines.line
    from decisions.coverage as lines
    anti join core.source_coverage as sources
        on
            lines.area = sources.area
            and sources.incident_year between lines.first_year and lines.last_year
            and coalesce(lines.source, sources.source) = sources.source
            and sources.has_rows
    where
        lines.record_kind = 'casualties'
        and lines.area <> 'XWD'
        and lines.value in ('full', 'partial', 'late_rows_only')
    union all
    -- retracted, or a slip
    select
        lines.file,
        lines.line
    from decisions.late_receipts as lines
    anti join intake.receipts as receipts on lines.receipt = receipts.receipt
    union all
    -- what was missing has come, or was decided
    select
        lines.file,
        lines.line
    from decisions.waived as lines
    anti join core.waived_gaps as gaps on lines.number = gaps.decision
    union all
    -- where no print stands beside rows there is nothing to choose
    select
        lines.file,
        lines.line
    from decisions.figures_from as lines
    anti join core.late_rows_beside_a_print as prints
        on
            lines.area = prints.area
            and prints.casualty_year between lines.first_year and lines.last_year
            -- nor are late people known of a year in full that the print could not know
            and (lines.figures_from <> 'print_plus_late' or prints.knows_late)

)

select distinct
    file,
    line
from unreached
order by file, line
