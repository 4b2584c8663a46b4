package org.themonitor.pipeline.preview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.vault.IntakeCounts;

/**
 * What one workbook would give.
 *
 * @param isQuarantined whether nothing of it would be used
 * @param template the template that recognises it, null when none does
 * @param filing what it would be filed under, a phrase for area, source and data year each
 * @param counts what would become of its rows
 * @param sheets its sheets in their order; none when it is quarantined
 * @param findings what is wrong with it, the gravest first
 * @param totals what it gives of each record kind, a sentence each
 * @param earlier what it would replace, or leave in use, of earlier workbooks, a sentence each
 */
public record Preview(
        boolean isQuarantined,
        @Nullable String template,
        List<String> filing,
        IntakeCounts counts,
        List<SheetOfIt> sheets,
        List<Problem> findings,
        List<String> totals,
        List<String> earlier) {
    public Preview {
        filing = List.copyOf(filing);
        sheets = List.copyOf(sheets);
        findings = List.copyOf(findings);
        totals = List.copyOf(totals);
        earlier = List.copyOf(earlier);
    }

    /** Whether it would be read and every row of it be refused. */
    public boolean isNothingUsable() {
        return !isQuarantined && counts.rowsUsed() == 0 && counts.rowsRejected() > 0;
    }

    /**
     * One sheet.
     *
     * @param recordKind the staging table its rows go into, null when it is not read
     * @param ignoredBecause why rows are ignored, null when none are
     */
    public record SheetOfIt(
            String name,
            @Nullable String recordKind,
            IntakeCounts counts,
            @Nullable String ignoredBecause,
            List<ColumnOfIt> columns) {
        public SheetOfIt {
            columns = List.copyOf(columns);
        }
    }

    /**
     * One column.
     *
     * @param becomes the staging column, null when it is not read
     * @param ignoredBecause why it is not read, null when it is, or when nobody knows the header
     */
    public record ColumnOfIt(
            String letters,
            String header,
            @Nullable String becomes,
            @Nullable String ignoredBecause) {}

    /**
     * One finding. It shows what stands in the cell: whoever previews a file has it.
     *
     * @param place sheet and all its cells as ranges, {@code Casualties!D3:D9, D12}; empty when the whole workbook is meant
     * @param count how many cells, or how often
     * @param text what stands in the first of them, null when nothing does
     */
    public record Problem(
            String code,
            String severity,
            String place,
            long count,
            @Nullable String text,
            String expected,
            String fix) {}
}
