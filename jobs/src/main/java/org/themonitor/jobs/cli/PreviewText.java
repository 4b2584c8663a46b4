package org.themonitor.jobs.cli;

import java.io.PrintWriter;
import java.util.List;
import org.themonitor.pipeline.preview.Preview;
import org.themonitor.pipeline.preview.Preview.ColumnOfIt;
import org.themonitor.pipeline.preview.Preview.Problem;
import org.themonitor.pipeline.preview.Preview.SheetOfIt;
import org.themonitor.pipeline.warehouse.IntakeCounts;

/** A preview as text, what matters most first. */
final class PreviewText {
    private final Preview preview;
    private final PrintWriter out;

    PreviewText(Preview preview, PrintWriter out) {
        this.preview = preview;
        this.out = out;
    }

    void print(String file) {
        out.println(file + verdict());
        out.println("  template  " + (preview.template() == null ? "none" : preview.template()));
        out.println("  filed     " + String.join(", ", preview.filing()));
        out.println("  rows      " + counts(preview.counts()));
        block("gives", preview.totals());
        block("earlier workbooks", preview.earlier());
        preview.sheets().forEach(this::sheet);
        block("findings", preview.findings().stream().map(PreviewText::line).toList());
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

    private void sheet(SheetOfIt sheet) {
        out.println("sheet %s, %s: %s%s"
                .formatted(
                        sheet.name(),
                        sheet.recordKind() == null ? "not read" : "read as " + sheet.recordKind(),
                        counts(sheet.counts()),
                        sheet.ignoredBecause() == null ? "" : " (" + sheet.ignoredBecause() + ")"));
        sheet.columns().forEach(column -> out.println("  %-3s %s".formatted(column.letters(), column(column))));
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

    /** {@code TERM_UNKNOWN (blocks row)  Casualties!F3 "xyz": expected …; fix}. */
    private static String line(Problem problem) {
        return "%s (%s)  %s%s: expected %s; %s"
                .formatted(
                        problem.code(),
                        problem.severity(),
                        problem.place().isEmpty() ? "the workbook" : problem.place(),
                        problem.text() == null ? "" : " \"" + problem.text() + "\"",
                        problem.expected(),
                        problem.fix());
    }
}
