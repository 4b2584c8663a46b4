package org.themonitor.jobs.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import org.themonitor.pipeline.preview.Preview;
import org.themonitor.pipeline.preview.Preview.ColumnOfIt;
import org.themonitor.pipeline.preview.Preview.Problem;
import org.themonitor.pipeline.preview.Preview.SheetOfIt;
import org.themonitor.pipeline.vault.IntakeCounts;

/** A preview as text, what matters most first; the headers of each sheet only where they are asked for. */
final class PreviewText {
    /** Why rows are left out of which nobody needs to hear. */
    private static final Set<String> USUAL =
            Set.of("", "header row", "title above the header", "tags below the header");

    private final Preview preview;
    private final boolean withHeaders;
    private final PrintWriter out;

    PreviewText(Preview preview, boolean withHeaders, PrintWriter out) {
        this.preview = preview;
        this.withHeaders = withHeaders;
        this.out = out;
    }

    void print(String file) {
        out.println(file + verdict());
        out.println("  template  " + (preview.template() == null ? "none" : preview.template()));
        out.println("  filed     " + String.join(", ", preview.filing()));
        out.println("  rows      " + counts(preview.counts()));
        block("gives", preview.totals());
        block("earlier workbooks", preview.earlier());
        block(
                "findings: " + preview.findings().size() + ", the gravest first",
                preview.findings().stream().map(PreviewText::line).toList());
        sheets();
        out.println("Nothing was written.");
    }

    private String verdict() {
        if (preview.isQuarantined()) {
            return " would be QUARANTINED: nothing of it would be used.";
        }
        return preview.isNothingUsable()
                ? ": nothing of it could be used, for every row of it would be refused."
                : " would be taken in.";
    }

    private void block(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            out.println(title);
            lines.forEach(line -> out.println("  " + line));
        }
    }

    private void sheets() {
        List<SheetOfIt> told = preview.sheets().stream()
                .filter(sheet -> withHeaders || hasRows(sheet))
                .toList();
        told.forEach(this::sheet);
        int others = preview.sheets().size() - told.size();
        if (others > 0) {
            out.println("%d %ssheets without rows".formatted(others, told.isEmpty() ? "" : "more "));
        }
        if (!withHeaders && !preview.sheets().isEmpty()) {
            out.println("With --headers: what is read from which column.");
        }
    }

    private static boolean hasRows(SheetOfIt sheet) {
        String reason = sheet.ignoredBecause() == null ? "" : sheet.ignoredBecause();
        return sheet.counts().rowsUsed() + sheet.counts().rowsRejected() > 0
                || !USUAL.containsAll(List.of(reason.split(", ", -1)));
    }

    private void sheet(SheetOfIt sheet) {
        out.println("sheet %s, %s: %s%s"
                .formatted(
                        sheet.name(),
                        sheet.recordKind() == null ? "not read" : "read as " + sheet.recordKind(),
                        counts(sheet.counts()),
                        sheet.ignoredBecause() == null ? "" : " (" + sheet.ignoredBecause() + ")"));
        if (withHeaders) {
            sheet.columns().forEach(column -> out.println("  %-3s %s".formatted(column.letters(), column(column))));
        }
    }

    private static String column(ColumnOfIt column) {
        if (column.becomes() != null) {
            return column.header() + " → " + column.becomes();
        }
        return column.ignoredBecause() == null
                ? column.header() + ": nobody knows this header, it is not read"
                : column.header() + ": not read, " + column.ignoredBecause();
    }

    private static String counts(IntakeCounts counts) {
        return "%d filled: %d used, %d refused, %d ignored"
                .formatted(counts.rowsFilled(), counts.rowsUsed(), counts.rowsRejected(), counts.rowsIgnored());
    }

    /** {@code TERM_UNKNOWN (blocks row)  Casualties!F3:F5, F9 (4) "xyz": expected …; fix}. */
    private static String line(Problem problem) {
        return "%s (%s)  %s%s%s: expected %s; %s"
                .formatted(
                        problem.code(),
                        problem.severity(),
                        problem.place().isEmpty() ? "the workbook" : problem.place(),
                        problem.count() == 1 ? "" : " (" + problem.count() + ")",
                        problem.text() == null ? "" : " \"" + problem.text() + "\"",
                        problem.expected(),
                        problem.fix());
    }
}
