package org.themonitor.pipeline.warehouse;

import java.util.List;

/**
 * What the vault holds.
 *
 * @param workbooks workbooks that could be read
 * @param quarantined receipts of those that could not
 * @param rows rows of all workbooks that could be read
 * @param findings number of findings, those of quarantined workbooks included
 * @param firstFindings some of them, the gravest first, without raw text that is not a number, date or known term
 * @param syntheticWorkbooks how many of the workbooks are synthetic sample data
 * @param sheets the names of all sheets, of which not every one may be shown, see {@link ShownSheets}
 */
public record IntakeSummary(
        int workbooks,
        List<String> quarantined,
        IntakeCounts rows,
        long findings,
        List<String> firstFindings,
        int syntheticWorkbooks,
        List<String> sheets) {
    public IntakeSummary {
        quarantined = List.copyOf(quarantined);
        firstFindings = List.copyOf(firstFindings);
        sheets = List.copyOf(sheets);
    }
}
