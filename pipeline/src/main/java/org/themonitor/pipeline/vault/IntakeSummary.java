package org.themonitor.pipeline.vault;

import java.util.List;

/**
 * What the vault holds of the workbooks that are open, see {@link WorkbooksInForce}.
 *
 * @param inUse workbooks that are in use, or of which nothing could be used
 * @param waiting versions of which nobody knows which is the later, a sentence for each place
 * @param replaced workbooks that later ones have replaced
 * @param quarantined receipts of those that could not be read, and that no later one has replaced
 * @param rows rows of all open workbooks that could be read
 * @param findings number of open findings
 * @param firstFindings some of them, the gravest first, without raw text that is not a number, date or known term
 * @param syntheticWorkbooks how many of the workbooks are synthetic sample data
 * @param sheets the names of all sheets, of which not every one may be shown, see {@link ShownSheets}
 */
public record IntakeSummary(
        int inUse,
        List<String> waiting,
        int replaced,
        List<String> quarantined,
        IntakeCounts rows,
        long findings,
        List<String> firstFindings,
        int syntheticWorkbooks,
        List<String> sheets) {
    public IntakeSummary {
        waiting = List.copyOf(waiting);
        quarantined = List.copyOf(quarantined);
        firstFindings = List.copyOf(firstFindings);
        sheets = List.copyOf(sheets);
    }
}
