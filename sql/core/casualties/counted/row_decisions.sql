-- title: Decisions in effect, row by row
-- grain: one row of core.reported_casualties, or attack, and line of a decisions file
-- key: source_row_id, file, line
-- form: view
-- source_row_id: receipt, sheet and Excel row; of a total also the column
-- kind: inclusion, source_use, absorption, match, figures_from, waived or correction
-- decision: what was decided, in a few words
-- reason_code: why, from the closed list
-- reason: why, as a sentence
-- author: who decided
-- decided_on: when, as the author says
-- file: file below decisions/
-- line: line in the file
select
    rows_decided.source_row_id,
    'inclusion' as kind,
    inclusions.decision,
    inclusions.reason_code,
    inclusions.reason,
    inclusions.author,
    inclusions.decided_on,
    inclusions.file,
    inclusions.line
from core.casualty_verdicts as rows_decided
inner join decisions.inclusions as inclusions on rows_decided.inclusion = inclusions.number
union all
select
    candidates.source_row_id,
    'source_use' as kind,
    source_use.source || ' is ' || source_use.use as decision,
    source_use.reason_code,
    source_use.reason,
    source_use.author,
    source_use.decided_on,
    source_use.file,
    source_use.line
from core.casualty_candidates as candidates
inner join core.casualty_sources as sources using (area, incident_year, source)
inner join decisions.source_use as source_use on sources.source_use = source_use.number
where candidates.left_out is null
union all
select distinct
    attacks.source_row_id,
    'inclusion' as kind,
    inclusions.decision,
    inclusions.reason_code,
    inclusions.reason,
    inclusions.author,
    inclusions.decided_on,
    inclusions.file,
    inclusions.line
from core.cluster_attack_rows as attacks
inner join decisions.inclusions as inclusions on attacks.inclusion = inclusions.number
union all
select distinct
    attacks.source_row_id,
    'source_use' as kind,
    source_use.source || ' is ' || source_use.use as decision,
    source_use.reason_code,
    source_use.reason,
    source_use.author,
    source_use.decided_on,
    source_use.file,
    source_use.line
from core.cluster_attack_candidates as attacks
inner join core.cluster_attack_sources as sources using (area, incident_year, source)
inner join decisions.source_use as source_use on sources.source_use = source_use.number
where attacks.left_out is null
union all
select
    reached.source_row_id,
    'absorption' as kind,
    concat(
        absorptions.source,
        ' ',
        absorptions.outcome,
        ' holds ',
        case when absorptions.absorbs = 'none' then 'nobody' else absorptions.absorbs end,
        ' of ',
        absorptions.absorbs_source,
        '; all that is absorbed are ' || residuals.absorbed || ' of ' || residuals.people
        || ' people'
    ) as decision,
    absorptions.reason_code,
    absorptions.reason,
    absorptions.author,
    absorptions.decided_on,
    absorptions.file,
    absorptions.line
from core.casualty_absorptions as reached
inner join decisions.absorptions as absorptions on reached.absorption = absorptions.number
-- a total may hold nobody of the rows, or not count
left join core.casualty_residuals as residuals
    on reached.source_row_id = residuals.source_row_id
union all
select
    pairs.source_row_id,
    'match' as kind,
    pairs.decision || ' with ' || pairs.partner as decision,
    matches.reason_code,
    matches.reason,
    matches.author,
    matches.decided_on,
    matches.file,
    matches.line
from (
    select
        source_row_id,
        other_row_id as partner,
        decision,
        match
    from core.row_matches
    union all by name
    select
        other_row_id as source_row_id,
        source_row_id as partner,
        decision,
        match
    from core.row_matches
) as pairs
inner join decisions.matches as matches on pairs.match = matches.number
union all
-- what an editor takes though it tells of fewer people has no row that waits
select distinct
    candidates.source_row_id,
    'inclusion' as kind,
    inclusions.decision || ', though many people told of before are gone' as decision,
    inclusions.reason_code,
    inclusions.reason,
    inclusions.author,
    inclusions.decided_on,
    inclusions.file,
    inclusions.line
from core.casualty_falls as falls
inner join decisions.inclusions as inclusions on falls.inclusion = inclusions.number
inner join core.casualty_candidates as candidates
    on
        falls.area = candidates.area
        and falls.incident_year = candidates.incident_year
        and falls.source = candidates.source
        and falls.record_kind in ('all', candidates.record_kind)
inner join core.workbooks as workbooks
    on
        candidates.receipt = workbooks.receipt
        and falls.data_year = workbooks.data_year
        and coalesce(falls.receipt, candidates.receipt) = candidates.receipt
where falls.decision = 'include' and candidates.left_out is null
union all
select
    candidates.source_row_id,
    'figures_from' as kind,
    'figures from ' || lines.figures_from as decision,
    lines.reason_code,
    lines.reason,
    lines.author,
    lines.decided_on,
    lines.file,
    lines.line
from core.late_rows_beside_a_print as prints
inner join decisions.figures_from as lines on prints.decision = lines.number
inner join core.casualty_candidates as candidates
    on prints.area = candidates.area and prints.casualty_year = candidates.incident_year
where candidates.left_out is null
union all
-- what is missing has no row; what counts of its area and year is told to be a lower bound
select
    candidates.source_row_id,
    'waived' as kind,
    'what is missing of ' || gaps.incident_year || ' is waived' as decision,
    lines.reason_code,
    lines.reason,
    lines.author,
    lines.decided_on,
    lines.file,
    lines.line
from core.waived_gaps as gaps
inner join decisions.waived as lines on gaps.decision = lines.number
inner join core.casualty_candidates as candidates
    on gaps.area = candidates.area and gaps.incident_year = candidates.incident_year
where candidates.left_out is null
union all
select
    coalesce(reported.source_row_id, cells.source_row_id) as source_row_id,
    'correction' as kind,
    string_agg(
        cells.cell || ' ' || corrections.expected || ' read as ' || corrections.corrected,
        ', '
        order by cells.cell
    ) as decision,
    corrections.reason_code,
    corrections.reason,
    corrections.author,
    corrections.decided_on,
    corrections.file,
    corrections.line
from staging.corrected_cells as cells
inner join decisions.corrections as corrections on cells.correction = corrections.correction
-- one cell may bear on several casualty rows, or on a row of another kind
left join core.reported_casualties as reported
    on
        cells.receipt = reported.receipt
        and cells.source_row_id
        = concat_ws('/', reported.receipt, reported.sheet, reported.row_number)
group by all
