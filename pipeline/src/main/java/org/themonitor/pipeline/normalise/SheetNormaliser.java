package org.themonitor.pipeline.normalise;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.CellAddress;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.finding.FindingCollector;
import org.themonitor.pipeline.template.MatchedSheet;
import org.themonitor.pipeline.workbook.RawRow;
import org.themonitor.pipeline.workbook.Sheet.Visibility;
import org.themonitor.pipeline.workbook.UnreadableWorkbookException;
import org.themonitor.pipeline.workbook.Workbook;

/** Streams one sheet through its normaliser and accounts for every row and cell. */
public final class SheetNormaliser {
    private final RowNormaliser normaliser;
    private final FindingCollector findings;
    private final AccountBook book;
    private final ControlTotals totals;
    private int hiddenRows;
    private int dataRows;
    private int firstHidden;
    private int lastHidden;

    private SheetNormaliser(RowNormaliser normaliser, FindingCollector findings) {
        this.normaliser = normaliser;
        this.findings = findings;
        this.book = new AccountBook(normaliser.sheet());
        this.totals = normaliser.controlTotals();
    }

    /** Hands every row to the consumer, the findings to the collector, and returns the account. */
    public static Accounting read(
            Workbook workbook, RowNormaliser normaliser, FindingCollector findings, Consumer<NormalisedRow> rows)
            throws IOException, UnreadableWorkbookException {
        findings.addAll(normaliser.sheetFindings());
        List<Finding> contents = ColumnContents.findings(workbook, normaliser);
        findings.addAll(contents);
        SheetNormaliser sheet = new SheetNormaliser(contents.isEmpty() ? normaliser : normaliser.block(), findings);
        workbook.read(normaliser.sheet().sheet(), row -> sheet.row(row, rows));
        sheet.hidden();
        return sheet.book.accounting();
    }

    private boolean row(RawRow row, Consumer<NormalisedRow> rows) {
        if (normaliser.isEmpty(row)) {
            return true;
        }
        NormalisedRow result = normaliser.normalise(row);
        book.add(row, result);
        findings.addAll(result.findings());
        findings.addAll(totals.next(row, result));
        if (row.number() > normaliser.sheet().headerRow()) {
            dataRows++;
            if (row.hidden()) {
                hiddenRows++;
                firstHidden = firstHidden == 0 ? row.number() : firstHidden;
                lastHidden = row.number();
            }
        }
        rows.accept(result);
        return true;
    }

    private void hidden() {
        MatchedSheet sheet = normaliser.sheet();
        if (sheet.sheet().visibility() != Visibility.VISIBLE) {
            findings.add(finding(Cause.of(FindingCode.SHEET_HIDDEN).with("number", dataRows), null));
        }
        if (hiddenRows > 0) {
            Cause cause =
                    Cause.of(FindingCode.ROW_HIDDEN).with("number", hiddenRows).with("row", lastHidden);
            findings.add(finding(cause, new CellAddress(0, firstHidden)));
        }
    }

    private Finding finding(Cause cause, @Nullable CellAddress cell) {
        return new Finding(cause, normaliser.sheet().sheet().name(), cell, null);
    }
}
