package org.themonitor.pipeline.sender;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.CellRanges;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.finding.Severity;
import org.themonitor.pipeline.vault.OpenFindings;

/**
 * A finding as the vault keeps it.
 *
 * @param id its id, the same in every reading of the file
 * @param severity a word of {@link org.themonitor.pipeline.finding.Messages}
 * @param cells where it was found; with an ellipsis where not all cells are listed
 * @param shownText the text at the first cell as far as anybody may see it
 * @param rawText the text at the first cell, for the sender alone
 */
record FoundInWorkbook(
        String id,
        Cause cause,
        String severity,
        @Nullable String sheet,
        @Nullable String cells,
        long count,
        @Nullable String shownText,
        @Nullable String rawText) {
    /** The open findings of a workbook that one side can cure, the gravest first. */
    static List<FoundInWorkbook> of(Warehouse vault, OpenFindings open, String receipt, String responsibility) {
        String gravity = Arrays.toString(Severity.values()).toLowerCase(Locale.ROOT);
        return vault
                .query(
                        "select * from staging.findings where receipt = ? and responsibility = ?"
                                + " order by position(severity in ?), number",
                        receipt,
                        responsibility,
                        gravity)
                .stream()
                .filter(open::includes)
                .map(FoundInWorkbook::of)
                .toList();
    }

    private static FoundInWorkbook of(Row row) {
        return new FoundInWorkbook(
                row.text("finding"),
                Cause.ofLines(FindingCode.valueOf(row.text("code")), row.text("variant"), row.text("places")),
                row.text("severity"),
                row.textOrNull("sheet"),
                CellRanges.shown(row.textOrNull("cells"), row.number("count")),
                row.number("count"),
                row.textOrNull("shown_text"),
                row.textOrNull("raw_text"));
    }
}
